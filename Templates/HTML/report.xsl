<?xml version="1.0" encoding="UTF-8"?>
<!--
  Makes one self-contained page of a check: no script, nothing fetched, readable on screen, phone and A4.
  It has no words of its own: all that a person reads stands in the report XML, in the chosen language.
  To change how pages look, change this file: the XML that it reads is described by Templates/Schemas/report.xsd.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:r="https://dossier.example/ns/report/1" exclude-result-prefixes="r">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:strip-space elements="*"/>

  <!-- The page that the paper belongs to, where there is one: its file and what the link to it says. -->
  <xsl:param name="back"/>
  <xsl:param name="back-label"/>

  <xsl:variable name="labels" select="/r:report/r:labels/r:label"/>
  <xsl:variable name="several" select="count(/r:report/r:paper) &gt; 1"/>
  <!-- The level of the headings within a paper. -->
  <xsl:variable name="part" select="2 + $several"/>

  <xsl:template match="/r:report">
    <html lang="{@xml:lang}">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"/>
        <meta name="referrer" content="no-referrer"/>
        <meta name="color-scheme" content="light dark"/>
        <title><xsl:value-of select="r:heading"/></title>
        <style><xsl:call-template name="style"/></style>
      </head>
      <body>
        <main>
          <xsl:if test="$back"><p class="back"><a href="{$back}"><bdi><xsl:value-of select="$back-label"/></bdi></a></p></xsl:if>
          <xsl:if test="$several">
            <header><h1><xsl:value-of select="r:heading"/></h1></header>
            <nav aria-label="{$labels[@id = 'papers']}">
              <ol class="index">
                <xsl:for-each select="r:paper">
                  <li class="{@tone}">
                    <xsl:call-template name="sign"/>
                    <div>
                      <p><a href="#{@id}"><bdi><xsl:value-of select="r:name"/></bdi></a></p>
                      <p class="result"><xsl:value-of select="r:headline"/></p>
                      <p class="facts"><xsl:call-template name="facts"/></p>
                    </div>
                  </li>
                </xsl:for-each>
              </ol>
            </nav>
          </xsl:if>
          <xsl:apply-templates select="r:paper"/>
        </main>
        <footer>
          <p><xsl:value-of select="r:made"/></p>
          <xsl:for-each select="r:paper[@sha256]">
            <p class="print">
              <bdi><xsl:value-of select="r:name"/></bdi>
              <xsl:value-of select="concat(' · ', $labels[@id = 'fingerprint'], ' ', @sha256)"/>
            </p>
          </xsl:for-each>
        </footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="facts">
    <xsl:for-each select="r:fact">
      <xsl:if test="position() &gt; 1"><xsl:text> · </xsl:text></xsl:if>
      <xsl:value-of select="."/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="r:paper">
    <article class="paper" id="{@id}" aria-labelledby="{@id}-name">
      <header>
        <p class="identity"><xsl:call-template name="facts"/></p>
        <xsl:element name="h{$part - 1}">
          <xsl:attribute name="class">name</xsl:attribute>
          <xsl:attribute name="id"><xsl:value-of select="concat(@id, '-name')"/></xsl:attribute>
          <bdi><xsl:value-of select="r:name"/></bdi>
        </xsl:element>
      </header>
      <div>
        <xsl:attribute name="class">
          <xsl:text>lead</xsl:text>
          <xsl:if test="not(r:pages/r:strip)"> alone</xsl:if>
        </xsl:attribute>
        <div class="verdict {@tone}">
          <xsl:call-template name="sign"/>
          <div>
            <p class="headline"><xsl:value-of select="r:headline"/></p>
            <xsl:for-each select="r:also"><p class="also"><xsl:value-of select="."/></p></xsl:for-each>
          </div>
        </div>
        <xsl:apply-templates select="r:pages/r:strip"/>
      </div>
      <xsl:if test="r:do">
        <div class="call next">
          <p class="tag"><xsl:value-of select="$labels[@id = 'do']"/></p>
          <ul>
            <xsl:for-each select="r:do"><li lang="{@xml:lang}"><bdi><xsl:value-of select="."/></bdi></li></xsl:for-each>
          </ul>
        </div>
      </xsl:if>
      <div class="tables">
        <xsl:if test="r:measure">
          <section class="measures" aria-labelledby="{@id}-name {@id}-measures">
            <xsl:call-template name="heading"><xsl:with-param name="id" select="'measures'"/></xsl:call-template>
            <table>
              <thead>
                <tr>
                  <th scope="col"><xsl:value-of select="$labels[@id = 'what']"/></th>
                  <th scope="col"><xsl:value-of select="$labels[@id = 'measured']"/></th>
                  <xsl:if test="r:measure/r:asked">
                    <th scope="col"><xsl:value-of select="$labels[@id = 'asked']"/></th>
                    <th scope="col"><xsl:value-of select="$labels[@id = 'outcome']"/></th>
                  </xsl:if>
                </tr>
              </thead>
              <tbody>
                <xsl:apply-templates select="r:measure"/>
              </tbody>
            </table>
            <xsl:for-each select="r:quote">
              <p class="quote">
                <bdi><xsl:value-of select="concat($labels[@id = 'open-quote'], ., $labels[@id = 'close-quote'])"/></bdi>
                <xsl:text> </xsl:text>
                <span class="place"><xsl:value-of select="concat('· ', @place)"/></span>
              </p>
            </xsl:for-each>
          </section>
        </xsl:if>
        <xsl:if test="r:finding[not(@number)]">
          <section class="whole" aria-labelledby="{@id}-name {@id}-file">
            <xsl:call-template name="heading"><xsl:with-param name="id" select="'file'"/></xsl:call-template>
            <ul class="findings"><xsl:apply-templates select="r:finding[not(@number)]"/></ul>
          </section>
        </xsl:if>
      </div>
      <xsl:if test="r:pages/r:page or r:pages/r:remark">
        <section class="pages" aria-labelledby="{@id}-name {@id}-pages">
          <xsl:call-template name="heading"><xsl:with-param name="id" select="'pages'"/></xsl:call-template>
          <xsl:if test="r:pages/r:page/r:block">
            <p class="legend">
              <xsl:if test="r:pages/r:page/r:block[@kind = 'text']">
                <span class="key text"><xsl:value-of select="$labels[@id = 'text-block']"/></span>
              </xsl:if>
              <xsl:if test="r:pages/r:page/r:block[@kind = 'limit']">
                <span class="key limit"><xsl:value-of select="$labels[@id = 'limit']"/></span>
              </xsl:if>
            </p>
          </xsl:if>
          <xsl:if test="r:pages/r:remark"><p class="remark"><xsl:value-of select="r:pages/r:remark"/></p></xsl:if>
          <div>
            <xsl:attribute name="class">
              <xsl:text>sheets</xsl:text>
              <xsl:if test="not(r:pages/r:page/r:mark) and count(r:pages/r:page) &lt;= 3"> few</xsl:if>
            </xsl:attribute>
            <xsl:apply-templates select="r:pages/r:page"/>
          </div>
        </section>
      </xsl:if>
    </article>
  </xsl:template>

  <xsl:template name="heading">
    <xsl:param name="id"/>
    <xsl:element name="h{$part}">
      <xsl:attribute name="class">part</xsl:attribute>
      <xsl:attribute name="id"><xsl:value-of select="concat(@id, '-', $id)"/></xsl:attribute>
      <xsl:value-of select="$labels[@id = $id]"/>
    </xsl:element>
  </xsl:template>

  <xsl:template match="r:measure">
    <tr class="{@outcome}">
      <th scope="row"><xsl:value-of select="r:label"/></th>
      <td>
        <!-- Where nothing is asked, the measure has the room of all columns. -->
        <xsl:if test="../r:measure/r:asked and not(r:asked or r:outcome)">
          <xsl:attribute name="colspan">3</xsl:attribute>
        </xsl:if>
        <bdi><xsl:value-of select="r:measured"/></bdi>
      </td>
      <xsl:if test="r:asked or r:outcome">
        <td class="asked"><bdi><xsl:value-of select="r:asked"/></bdi></td>
        <td class="outcome"><xsl:value-of select="r:outcome"/></td>
      </xsl:if>
    </tr>
  </xsl:template>

  <!-- All pages in small: which are too many, and which hold something to look at. -->
  <xsl:template match="r:strip">
    <div role="img" aria-label="{r:spoken}">
      <xsl:attribute name="class">
        <xsl:text>strip</xsl:text>
        <xsl:if test="@estimate"> estimate</xsl:if>
      </xsl:attribute>
      <xsl:for-each select="r:before"><span class="more"><xsl:value-of select="."/></span></xsl:for-each>
      <xsl:for-each select="r:leaf">
        <svg viewBox="0 0 42 50" xmlns="http://www.w3.org/2000/svg">
          <xsl:attribute name="class">
            <xsl:text>leaf</xsl:text>
            <xsl:if test="@over"> over</xsl:if>
          </xsl:attribute>
          <xsl:choose>
            <xsl:when test="@turned"><rect class="body" x="2" y="12" width="38" height="27" rx="1.5"/></xsl:when>
            <xsl:otherwise><rect class="body" x="4.5" y="2" width="33" height="46" rx="1.5"/></xsl:otherwise>
          </xsl:choose>
          <text x="21" y="31" text-anchor="middle"><xsl:value-of select="@page"/></text>
          <xsl:if test="@over"><path class="cross" d="M10 8 L32 42 M32 8 L10 42"/></xsl:if>
          <xsl:if test="@severity and not(@over)">
            <xsl:choose>
              <xsl:when test="@severity = 'error'">
                <rect class="dot error" x="29" y="1" width="12" height="12" rx="2"/>
              </xsl:when>
              <xsl:otherwise><path class="dot warning" d="M34 0 L42 8 L34 16 L26 8 Z"/></xsl:otherwise>
            </xsl:choose>
          </xsl:if>
        </svg>
      </xsl:for-each>
      <xsl:for-each select="r:more"><span class="more"><xsl:value-of select="."/></span></xsl:for-each>
    </div>
  </xsl:template>

  <xsl:template match="r:page">
    <xsl:variable name="numbers" select="r:mark/@finding"/>
    <section id="{@id}" aria-labelledby="{../../@id}-name {@id}-title">
      <xsl:attribute name="class">
        <xsl:text>page</xsl:text>
        <xsl:if test="not(r:mark)"> clear</xsl:if>
        <xsl:if test="@over"> over</xsl:if>
      </xsl:attribute>
      <xsl:element name="h{$part + 1}">
        <xsl:attribute name="id"><xsl:value-of select="concat(@id, '-title')"/></xsl:attribute>
        <xsl:value-of select="r:label"/>
      </xsl:element>
      <div class="view">
        <div class="sheet">
          <xsl:if test="r:picture">
            <img alt="{r:alt}" src="data:image/png;base64,{r:picture}"/>
          </xsl:if>
          <svg viewBox="0 0 {@width} {@height}" xmlns="http://www.w3.org/2000/svg">
            <xsl:choose>
              <xsl:when test="r:picture"><xsl:attribute name="aria-hidden">true</xsl:attribute></xsl:when>
              <xsl:otherwise>
                <xsl:attribute name="role">img</xsl:attribute>
                <xsl:attribute name="aria-label"><xsl:value-of select="r:alt"/></xsl:attribute>
              </xsl:otherwise>
            </xsl:choose>
            <xsl:for-each select="r:block">
              <rect class="block {@kind}" x="{@x}" y="{@y}" width="{@width}" height="{@height}"/>
            </xsl:for-each>
            <xsl:apply-templates select="r:mark" mode="place"/>
            <xsl:apply-templates select="r:mark[r:tag]" mode="tag"/>
            <xsl:apply-templates select="r:mark[@badge-x]" mode="badge"/>
          </svg>
        </div>
        <div class="beside">
          <xsl:choose>
            <xsl:when test="r:mark">
              <ol class="findings">
                <xsl:apply-templates select="../../r:finding[@number = $numbers]">
                  <xsl:with-param name="page" select="."/>
                </xsl:apply-templates>
              </ol>
            </xsl:when>
            <xsl:otherwise><p class="none"><xsl:value-of select="$labels[@id = 'clear']"/></p></xsl:otherwise>
          </xsl:choose>
        </div>
      </div>
    </section>
  </xsl:template>

  <xsl:template match="r:mark" mode="place">
    <xsl:variable name="unit" select="../@unit"/>
    <xsl:choose>
      <xsl:when test="@shape = 'number'"/>
      <xsl:when test="@shape = 'end'">
        <path class="mark end {@severity}"
            d="M{@x + @width} {@y - 1.5 * $unit} V{@y + @height + 1.5 * $unit} H{@x}"/>
      </xsl:when>
      <xsl:otherwise>
        <rect class="mark {@shape} {@severity}" x="{@x - 0.8 * $unit * (@shape = 'frame')}"
            y="{@y - 0.8 * $unit * (@shape = 'frame')}"
            width="{@width + 1.6 * $unit * (@shape = 'frame')}" height="{@height + 1.6 * $unit * (@shape = 'frame')}"/>
        <xsl:if test="@shape = 'page'">
          <rect class="banner" x="0" y="0" width="{@width}" height="{15 * $unit}"/>
          <text class="banner" x="{@width div 2}" y="{10.2 * $unit}" font-size="{8.6 * $unit}" text-anchor="middle">
            <xsl:value-of select="r:tag"/>
          </text>
        </xsl:if>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <!-- The words stand on a label above the place; how wide they run is reckoned from their number of letters. -->
  <xsl:template match="r:mark" mode="tag">
    <xsl:if test="@shape != 'page'">
      <xsl:variable name="unit" select="../@unit"/>
      <xsl:variable name="width" select="(string-length(r:tag) * 3.05 + 5) * $unit"/>
      <xsl:variable name="wish" select="@x + @width + 0.8 * $unit - $width * (@shape != 'end')"/>
      <xsl:variable name="most" select="../@width - $width - 2 * $unit"/>
      <xsl:variable name="left">
        <xsl:choose>
          <xsl:when test="$wish &gt; $most"><xsl:value-of select="$most"/></xsl:when>
          <xsl:when test="$wish &lt; 2 * $unit"><xsl:value-of select="2 * $unit"/></xsl:when>
          <xsl:otherwise><xsl:value-of select="$wish"/></xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <xsl:variable name="top">
        <xsl:choose>
          <xsl:when test="@y &gt; 10 * $unit"><xsl:value-of select="@y - 9 * $unit"/></xsl:when>
          <xsl:when test="@y + @height &lt; ../@height - 11 * $unit">
            <xsl:value-of select="@y + @height + 1.5 * $unit"/>
          </xsl:when>
          <xsl:otherwise><xsl:value-of select="2 * $unit"/></xsl:otherwise>
        </xsl:choose>
      </xsl:variable>
      <rect class="tag {@severity}" x="{$left}" y="{$top}" width="{$width}" height="{7.6 * $unit}" rx="{1.2 * $unit}"/>
      <text class="tag {@severity}" x="{$left + $width div 2}" y="{$top + 5.6 * $unit}" font-size="{5.4 * $unit}"
          text-anchor="middle">
        <xsl:value-of select="r:tag"/>
      </text>
    </xsl:if>
  </xsl:template>

  <xsl:template match="r:mark" mode="badge">
    <g transform="translate({@badge-x} {@badge-y}) scale({../@unit})">
      <xsl:call-template name="badge">
        <xsl:with-param name="severity" select="@severity"/>
        <xsl:with-param name="text" select="@finding"/>
      </xsl:call-template>
    </g>
  </xsl:template>

  <!-- A number in the shape of its weight: a square is a problem, a diamond a warning, a circle a note. -->
  <xsl:template name="badge">
    <xsl:param name="severity"/>
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="$severity = 'error'">
        <rect class="badge error" x="-5" y="-5" width="10" height="10" rx="1.6"/>
      </xsl:when>
      <xsl:when test="$severity = 'warning'"><path class="badge warning" d="M0 -6.2 L6.2 0 L0 6.2 L-6.2 0 Z"/></xsl:when>
      <xsl:otherwise><circle class="badge note" r="5"/></xsl:otherwise>
    </xsl:choose>
    <text class="badge" y="2.5" text-anchor="middle" font-size="7"><xsl:value-of select="$text"/></text>
  </xsl:template>

  <xsl:template match="r:finding">
    <xsl:param name="page" select="/.."/>
    <li class="{@severity}">
      <svg class="sign" viewBox="-7 -7 14 14" aria-hidden="true" xmlns="http://www.w3.org/2000/svg">
        <xsl:call-template name="badge">
          <xsl:with-param name="severity" select="@severity"/>
          <xsl:with-param name="text">
            <xsl:choose>
              <xsl:when test="@number"><xsl:value-of select="@number"/></xsl:when>
              <xsl:when test="@severity = 'note'">i</xsl:when>
              <xsl:otherwise>!</xsl:otherwise>
            </xsl:choose>
          </xsl:with-param>
        </xsl:call-template>
      </svg>
      <div>
        <p class="kind">
          <xsl:value-of select="r:label"/>
          <xsl:if test="@number"><xsl:value-of select="concat(' ', @number)"/></xsl:if>
        </p>
        <p><bdi lang="{r:message/@xml:lang}"><xsl:value-of select="r:message"/></bdi></p>
        <xsl:for-each select="$page/r:mark[@finding = current()/@number]/r:words">
          <xsl:if test="position() &lt;= 6">
            <p class="words">
              <bdi><xsl:value-of select="concat($labels[@id = 'open-quote'], ., $labels[@id = 'close-quote'])"/></bdi>
            </p>
          </xsl:if>
        </xsl:for-each>
        <xsl:for-each select="r:advice">
          <p class="advice"><bdi lang="{@xml:lang}"><xsl:value-of select="."/></bdi></p>
        </xsl:for-each>
      </div>
    </li>
  </xsl:template>

  <!-- The verdict as a shape: a cross, an exclamation mark, a tick or a ruler. -->
  <xsl:template name="sign">
    <svg class="tone" viewBox="0 0 40 40" aria-hidden="true" xmlns="http://www.w3.org/2000/svg">
      <circle cx="20" cy="20" r="18"/>
      <xsl:choose>
        <xsl:when test="@tone = 'stop'"><path d="M12.5 12.5 L27.5 27.5 M27.5 12.5 L12.5 27.5"/></xsl:when>
        <xsl:when test="@tone = 'doubt'"><path d="M20 9.5 V22.5 M20 28.6 V29"/></xsl:when>
        <xsl:when test="@tone = 'good'"><path d="M11 20.8 L17.4 27.2 L29.2 13.6"/></xsl:when>
        <xsl:otherwise><path d="M11 20 H29 M11 15 V25 M29 15 V25 M20 17 V23"/></xsl:otherwise>
      </xsl:choose>
    </svg>
  </xsl:template>

  <xsl:template name="style">
:root {
  color-scheme: light dark;
  --ink: #17212b; --soft: #52606c; --line: #d9dfe4; --rule: #17212b; --paper: #ffffff; --wash: #f3f5f7;
  --accent: #1c4f80; --accent-wash: #e8f0f8; --stop: #a02318; --stop-wash: #fcefed; --warn: #704c00;
  --warn-wash: #fdf4df; --good: #1f6039; --good-wash: #e6f3eb;
  --sans: "Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --serif: "Iowan Old Style", "Charter", "Palatino Linotype", "Noto Serif", Caladea, Cambria, Georgia, serif;
  --mono: ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e7ecf0; --soft: #a7b3be; --line: #303c47; --rule: #7b8894; --paper: #11171d; --wash: #1a232c;
    --accent: #93c4f0; --accent-wash: #16293b; --stop: #ffa096; --stop-wash: #361b19; --warn: #f1c76d;
    --warn-wash: #2d2513; --good: #8fd5aa; --good-wash: #14291d;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); overflow-wrap: break-word; }
main, footer { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem; }
main { padding-top: 2.25rem; }
p, ul, ol, h1, h2, h3, h4 { margin: 0; padding: 0; }
ul, ol { list-style: none; }
bdi { overflow-wrap: anywhere; }
b { font-weight: 600; }
a { color: inherit; text-underline-offset: .18em; text-decoration-color: var(--soft); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }

.identity { color: var(--soft); font-size: .95rem; }
h1, .name { font: 600 clamp(1.6rem, 1.1rem + 2.2vw, 2.3rem)/1.15 var(--serif); letter-spacing: -.012em; margin-top: .15rem; }
h2.name { font-size: clamp(1.4rem, 1.1rem + 1.4vw, 1.9rem); }
.paper + .paper, nav + .paper { margin-top: 3.5rem; padding-top: 2rem; border-top: 2px solid var(--rule); }

.lead { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 2rem; align-items: center; margin-top: 1.1rem; }
.lead.alone { grid-template-columns: 1fr; }
.verdict { display: grid; grid-template-columns: auto 1fr; gap: 0 1.2rem; align-items: center; border-radius: .4rem;
  padding: 1.2rem 1.4rem; background: #17324d; color: #ffffff; }
.verdict.stop { background: #8f1e14; }
.verdict.doubt { background: #6a4800; }
.verdict.good { background: #1c5634; }
.headline { font: 600 clamp(1.45rem, 1.1rem + 1.6vw, 2.1rem)/1.15 var(--serif); letter-spacing: -.012em; text-wrap: balance; }
.also { margin-top: .35rem; font-size: 1.05rem; }
.tone { width: 3.4rem; height: 3.4rem; display: block; }
.tone circle { fill: none; stroke: currentColor; stroke-width: 2.5; }
.tone path { fill: none; stroke: currentColor; stroke-width: 4; stroke-linecap: round; stroke-linejoin: round; }

.strip { display: flex; flex-wrap: wrap; align-items: center; gap: .35rem; max-width: 23rem; }
.leaf { width: 4.1rem; height: 4.9rem; }
.leaf .body { fill: var(--wash); stroke: var(--soft); stroke-width: 1.2; }
.leaf text { font: 600 15px var(--sans); fill: var(--ink); }
.leaf.over .body { fill: #a02318; stroke: #a02318; }
.leaf.over text { fill: #ffffff; }
.leaf .cross { stroke: #ffffff; stroke-opacity: .38; stroke-width: 2.4; fill: none; }
.estimate .body { stroke-dasharray: 3 2.4; }
.dot.error { fill: var(--stop); }
.dot.warning { fill: var(--warn); }
.strip .more { color: var(--soft); font-weight: 600; padding: 0 .4rem; }

.call { display: grid; grid-template-columns: 3.2rem 1fr; gap: 0 1rem; border-radius: .4rem; padding: .8rem 1.35rem;
  margin-top: 1.1rem; break-inside: avoid; background: var(--accent-wash); }
.call .tag { font-weight: 650; color: var(--accent); }
.call li + li { margin-top: .25rem; }

.tables { display: grid; grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr); gap: 0 2.5rem; }
.tables > section:only-child { grid-column: 1 / -1; }
section { margin-top: 2.1rem; }
.part { font: 600 1.3rem/1.25 var(--serif); padding-bottom: .4rem; border-bottom: 2px solid var(--rule); break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: .97rem; }
th { text-align: left; font-weight: 400; color: var(--soft); }
td, th { padding: .32rem 1rem .32rem 0; vertical-align: top; border-bottom: 1px solid var(--line); }
td:last-child, th:last-child { padding-right: 0; }
thead th { font-size: .88rem; }
.outcome, tbody th { white-space: nowrap; }
.ok .outcome { color: var(--good); }
.too-much td, .too-little td, .wrong td { font-weight: 600; }
.too-much .outcome, .too-little .outcome, .wrong .outcome { color: var(--stop); }
.open .outcome { color: var(--warn); font-weight: 600; }
.too-much .outcome::before, .too-little .outcome::before, .wrong .outcome::before { content: "✗ "; }
.ok .outcome::before { content: "✓ "; }
.open .outcome::before { content: "? "; }
.quote { color: var(--soft); font-size: .95rem; margin-top: .5rem; }
.place { white-space: nowrap; font-size: .9em; }

.findings > li { display: grid; grid-template-columns: 1.75rem 1fr; gap: 0 .7rem; padding: .65rem 0; break-inside: avoid;
  border-bottom: 1px solid var(--line); }
.findings .sign { width: 1.75rem; height: 1.75rem; display: block; }
.kind { font-weight: 600; font-size: .92rem; color: var(--soft); }
.error .kind { color: var(--stop); }
.warning .kind { color: var(--warn); }
.words { margin-top: .15rem; padding-left: .7rem; border-left: 3px solid var(--line); font-size: .95rem; }
.advice { margin-top: .15rem; color: var(--soft); }
.badge.error { fill: #a02318; stroke: #ffffff; stroke-width: .8; }
.badge.warning { fill: #704c00; stroke: #ffffff; stroke-width: .8; }
.badge.note { fill: #1c4f80; stroke: #ffffff; stroke-width: .8; }
text.badge { fill: #ffffff; font-family: var(--sans); font-weight: 700; }

.legend { font-size: .9rem; color: var(--soft); margin-top: .6rem; }
.key { margin-right: 1.5rem; white-space: nowrap; }
.key::before { content: ""; display: inline-block; width: 1.4rem; height: .85rem; margin-right: .5rem; vertical-align: -.08em;
  border: 2px dotted var(--accent); }
.key.limit::before { border: 2px dashed var(--good); }
.remark { margin-top: .7rem; }
.sheets { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1.6rem 1.5rem; margin-top: 1rem; }
.sheets.few { grid-template-columns: repeat(3, minmax(0, 1fr)); }
.page { grid-column: 1 / -1; margin: 0; break-inside: avoid; }
.page.clear { grid-column: auto; }
.page h3, .page h4 { font: 600 1.05rem/1.4 var(--sans); margin-bottom: .45rem; break-after: avoid; }
.page.over h3, .page.over h4 { color: var(--stop); }
.view { display: grid; grid-template-columns: minmax(0, 34rem) minmax(0, 1fr); gap: 0 1.75rem; align-items: start; }
.clear .view { grid-template-columns: 1fr; gap: .35rem; }
.sheet { position: relative; background: #ffffff; border: 1px solid #8d98a2; box-shadow: 0 1px 5px rgb(0 0 0 / .16); }
.sheet img, .sheet svg { display: block; width: 100%; height: auto; }
.sheet img + svg { position: absolute; inset: 0; height: 100%; }
.beside .findings > li:first-child { padding-top: 0; }
.none { color: var(--soft); font-size: .95rem; }
.block { fill: none; stroke-width: 1.5px; vector-effect: non-scaling-stroke; }
.block.text { stroke: #1c4f80; stroke-dasharray: 1.5 3; }
.block.limit { stroke: #1f6039; stroke-dasharray: 7 4; }
.mark { vector-effect: non-scaling-stroke; stroke-width: 2.5px; }
.mark.error { stroke: #a02318; fill: #a02318; fill-opacity: .1; }
.mark.warning { stroke: #704c00; fill: #d99a00; fill-opacity: .2; stroke-dasharray: 7 3; }
.mark.note { stroke: #1c4f80; fill: #1c4f80; fill-opacity: .07; stroke-dasharray: 2 3; }
.mark.beyond { stroke: none; fill-opacity: .2; }
.mark.page { fill-opacity: .16; }
.mark.end { fill: none; stroke-width: 3.5px; }
rect.banner { fill: #a02318; }
text.banner { fill: #ffffff; font-family: var(--sans); font-weight: 700; }
rect.tag { fill: #ffffff; vector-effect: non-scaling-stroke; stroke-width: 1.5px; }
rect.tag.error { stroke: #a02318; }
rect.tag.warning { stroke: #704c00; }
rect.tag.note { stroke: #1c4f80; }
text.tag { font-family: var(--sans); font-weight: 600; stroke: none; }
text.tag.error { fill: #a02318; }
text.tag.warning { fill: #704c00; }
text.tag.note { fill: #1c4f80; }

.index { margin-top: 1.1rem; border-top: 2px solid var(--rule); }
.index > li { display: grid; grid-template-columns: 2.2rem 1fr; gap: 0 .9rem; align-items: center; padding: .6rem 0;
  border-bottom: 1px solid var(--line); break-inside: avoid; }
.index .tone { width: 2.2rem; height: 2.2rem; }
.index .stop .tone, .index .stop .result { color: var(--stop); }
.index .doubt .tone, .index .doubt .result { color: var(--warn); }
.index .good .tone, .index .good .result { color: var(--good); }
.index a { font-weight: 600; }
.index .facts { color: var(--soft); font-size: .92rem; }
footer { margin-top: 2.6rem; padding-bottom: 3rem; color: var(--soft); font-size: .88rem; }
footer .print { font-family: var(--mono); font-size: .8rem; overflow-wrap: anywhere; margin-top: .2rem; }

@media screen and (min-width: 38rem) {
  .asked { white-space: nowrap; }
}
.back { margin: -1.25rem 0 1.5rem; font-size: .95rem; }
.back a { color: var(--accent); text-underline-offset: .18em; }
@media screen and (max-width: 54rem) {
  .tables { grid-template-columns: 1fr; }
  .lead { grid-template-columns: 1fr; gap: 1rem; }
  .strip { max-width: none; }
  .leaf { width: 3.2rem; height: 3.8rem; }
  .view { grid-template-columns: 1fr; gap: .8rem; }
}
@media screen and (max-width: 38rem) {
  main, footer { padding-left: 1.1rem; padding-right: 1.1rem; }
  main { padding-top: 1.4rem; }
  .verdict { padding: 1rem 1.1rem; gap: 0 .9rem; }
  .tone { width: 2.6rem; height: 2.6rem; }
  .call { grid-template-columns: 1fr; padding: .7rem 1rem .8rem; }
  td, th { padding-right: .6rem; }
  .sheets, .sheets.few { grid-template-columns: 1fr 1fr; gap: 1.3rem 1.1rem; }
}

@page { size: A4 portrait; margin: 11mm 13mm; }
@media print {
  :root { --ink: #000; --soft: #3d464e; --line: #b9c0c6; --rule: #000; --wash: #fff; --accent: #12395f; --stop: #8f1a10;
    --warn: #5c3e00; --good: #154527; }
  .back { display: none; }
  html { font-size: 8.9pt; }
  body { line-height: 1.35; }
  main, footer { max-width: none; padding: 0; }
  h1, .name, h2.name { font-size: 16pt; margin: 0; }
  .paper + .paper, nav + .paper { break-before: page; border: 0; margin: 0; padding: 0; }
  .lead { margin-top: .25cm; gap: 0 .6cm; break-inside: avoid; }
  .verdict, .verdict.stop, .verdict.doubt, .verdict.good { background: none; color: #000; border: 1.6pt solid #000;
    padding: .2cm .35cm; gap: 0 .35cm; }
  .verdict.stop { border-color: var(--stop); color: var(--stop); }
  .headline { font-size: 15pt; }
  .tone { width: 1.1cm; height: 1.1cm; }
  .leaf { width: 1.15cm; height: 1.4cm; }
  .leaf.over .body { fill: #fff; stroke: #8f1a10; stroke-width: 2.4; }
  .leaf.over text { fill: #8f1a10; }
  .leaf .cross { stroke: #8f1a10; }
  .strip { max-width: 8cm; gap: .08cm; }
  .call { background: none; border: .6pt solid var(--line); border-left: 2.5pt solid var(--accent); border-radius: 0;
    padding: .12cm .3cm; margin-top: .2cm; grid-template-columns: 1cm 1fr; gap: 0 .2cm; }
  section { margin-top: .38cm; }
  .part { font-size: 11.5pt; padding-bottom: .04cm; border-bottom-width: 1pt; }
  .tables { gap: 0 .8cm; }
  table { font-size: 8.4pt; }
  td, th { padding: .05cm .3cm .05cm 0; }
  .asked { white-space: nowrap; }
  .findings > li { padding: .1cm 0; grid-template-columns: .55cm 1fr; gap: 0 .2cm; }
  .findings .sign { width: .5cm; height: .5cm; }
  .advice, .words { margin-top: 0; }
  .kind { font-size: 1rem; line-height: 1.2; }
  .legend { margin-top: .1cm; font-size: 8pt; }
  /* Pages with something on them come first on paper, each with its list beside it. */
  .sheets, .sheets.few { grid-template-columns: repeat(6, minmax(0, 1fr)); gap: .4cm .5cm; margin-top: .15cm; }
  .page { grid-column: 1 / -1; order: -1; }
  .page.clear { grid-column: span 1; order: 0; }
  .few .page.clear { grid-column: span 2; }
  .page h3, .page h4 { font-size: 9.4pt; margin-bottom: .08cm; }
  .view { grid-template-columns: 6cm 1fr; gap: 0 .6cm; }
  .clear .view { gap: .08cm; }
  .clear .none { font-size: 7.6pt; line-height: 1.25; }
  .sheet { box-shadow: none; border-width: 1pt; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .findings .sign { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .mark { stroke-width: 1.4px; }
  .block, rect.tag { stroke-width: .8px; }
  .mark.end { stroke-width: 2px; }
  .index a { text-decoration: none; }
  footer { margin-top: .4cm; padding: 0; font-size: 7.6pt; break-inside: avoid; }
  footer .print { font-size: 6.8pt; margin: 0; }
}
  </xsl:template>
</xsl:stylesheet>
