<?xml version="1.0" encoding="UTF-8"?>
<!--
  Makes one self-contained page of a checklist: no script, nothing fetched, readable on screen, phone and A4.
  It has no words of its own: all that a person reads stands in the checklist XML, in the chosen language.
  To change how pages look, change this file: the XML that it reads is described by Templates/Schemas/checklist.xsd.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:c="https://dossier.example/ns/checklist/1" exclude-result-prefixes="c">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:strip-space elements="*"/>

  <xsl:variable name="labels" select="/c:checklist/c:labels/c:label"/>
  <xsl:variable name="circumference" select="301.59"/>

  <xsl:template match="/c:checklist">
    <html lang="{@xml:lang}">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
        <meta name="referrer" content="no-referrer"/>
        <meta name="color-scheme" content="light dark"/>
        <title><xsl:value-of select="c:heading"/></title>
        <style><xsl:call-template name="style"/></style>
      </head>
      <body>
        <main>
          <xsl:apply-templates select="c:links"/>
          <header>
            <xsl:if test="c:vacancy/c:identity">
              <p class="identity">
                <xsl:for-each select="c:vacancy/c:identity">
                  <xsl:if test="position() &gt; 1"><xsl:text> · </xsl:text></xsl:if>
                  <bdi><xsl:value-of select="."/></bdi>
                </xsl:for-each>
              </p>
            </xsl:if>
            <h1><bdi><xsl:value-of select="c:vacancy/c:title"/></bdi></h1>
          </header>
          <div class="lead">
            <xsl:apply-templates select="c:deadline"/>
            <div class="standing">
              <xsl:apply-templates select="c:progress"/>
              <div>
                <p>
                  <xsl:attribute name="class">
                    <xsl:value-of select="concat('verdict ', c:verdict/@value)"/>
                    <xsl:if test="c:verdict/@submitAgain = 'true'"> again</xsl:if>
                    <xsl:if test="c:course/c:event[@kind = 'closure']"> ended</xsl:if>
                  </xsl:attribute>
                  <xsl:value-of select="c:verdict"/>
                </p>
                <p class="count">
                  <xsl:value-of select="c:progress/c:summary"/>
                  <xsl:text> · </xsl:text>
                  <xsl:value-of select="c:progress/c:dispatch"/>
                </p>
                <xsl:apply-templates select="c:blockers"/>
              </div>
            </div>
          </div>
          <xsl:apply-templates select="c:next"/>
          <xsl:apply-templates select="c:course"/>
          <xsl:if test="c:deadline/c:doubt">
            <div class="call doubt" role="note">
              <p class="tag"><xsl:value-of select="$labels[@id = 'confirm']"/></p>
              <div>
                <xsl:for-each select="c:deadline/c:doubt"><p><xsl:value-of select="."/></p></xsl:for-each>
              </div>
            </div>
          </xsl:if>
          <xsl:apply-templates select="c:group[@id = 'send' or @id = 'prepare' or @id = 'conditional']"/>
          <xsl:apply-templates select="c:personal"/>
          <xsl:apply-templates select="c:warnings"/>
          <xsl:apply-templates select="c:group[@id = 'selection' or @id = 'appointment' or @id = 'information']"/>
          <xsl:if test="c:vacancy/c:fact">
            <section class="facts" aria-labelledby="g-facts">
              <h2 id="g-facts"><xsl:value-of select="$labels[@id = 'facts']"/></h2>
              <dl><xsl:apply-templates select="c:vacancy/c:fact"/></dl>
            </section>
          </xsl:if>
        </main>
        <footer>
          <p><xsl:value-of select="c:notices/c:made"/></p>
          <xsl:for-each select="c:notices/c:notice">
            <p class="print">
              <xsl:value-of select="concat($labels[@id = 'fingerprint'], ' ', @sha256)"/>
            </p>
          </xsl:for-each>
        </footer>
      </body>
    </html>
  </xsl:template>

  <!-- The pages beside this one, where it is one of a board's. -->
  <xsl:template match="c:links">
    <nav>
      <xsl:for-each select="c:link">
        <a href="{@href}"><bdi><xsl:value-of select="."/></bdi></a>
      </xsl:for-each>
    </nav>
  </xsl:template>

  <!-- The deadline: time left in large type, the date, and what is not sure about it. -->
  <xsl:template match="c:deadline">
    <div>
      <xsl:attribute name="class">
        <xsl:text>due</xsl:text>
        <xsl:choose>
          <xsl:when test="../c:verdict[@value = 'submitted' or @value = 'acknowledged'] or ../c:course/c:event[@kind = 'closure']"> settled</xsl:when>
          <xsl:when test="@close = 'true' or @state != 'open'"> close</xsl:when>
        </xsl:choose>
      </xsl:attribute>
      <p class="left"><xsl:value-of select="c:remaining"/></p>
      <xsl:if test="c:date">
        <p class="date"><time datetime="{@planOn}"><xsl:value-of select="c:date"/></time></p>
      </xsl:if>
      <xsl:for-each select="c:note"><p class="{@kind}"><xsl:value-of select="."/></p></xsl:for-each>
    </div>
  </xsl:template>

  <xsl:template match="c:progress">
    <xsl:variable name="share">
      <xsl:choose>
        <xsl:when test="@total &gt; 0"><xsl:value-of select="@done div @total"/></xsl:when>
        <xsl:otherwise>0</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <svg class="ring" viewBox="0 0 112 112" role="img" aria-label="{c:spoken}" xmlns="http://www.w3.org/2000/svg">
      <circle class="track" cx="56" cy="56" r="48"/>
      <xsl:if test="$share &gt; 0">
        <circle class="part" cx="56" cy="56" r="48" transform="rotate(-90 56 56)"
            stroke-dasharray="{format-number($circumference * $share, '0.00')} {$circumference}"/>
      </xsl:if>
      <text x="56" y="66" text-anchor="middle"><xsl:value-of select="concat(@done, '/', @total)"/></text>
    </svg>
  </xsl:template>

  <xsl:template match="c:blockers">
    <xsl:variable name="limit" select="number(concat('0', c:more/@after))"/>
    <!-- The one blocker of a closed application is its verdict. -->
    <xsl:if test="c:blocker and ../c:verdict/@value = 'not-ready'">
      <ul class="blockers">
        <xsl:for-each select="c:blocker[not($limit) or position() &lt;= $limit]">
          <li>
            <xsl:choose>
              <xsl:when test="@item">
                <a href="#i-{@item}"><bdi><xsl:value-of select="."/></bdi></a>
              </xsl:when>
              <xsl:otherwise><bdi><xsl:value-of select="."/></bdi></xsl:otherwise>
            </xsl:choose>
          </li>
        </xsl:for-each>
        <xsl:if test="c:more"><li class="more"><xsl:value-of select="c:more"/></li></xsl:if>
      </ul>
    </xsl:if>
  </xsl:template>

  <xsl:template match="c:next">
    <div class="call next">
      <p class="tag"><xsl:value-of select="$labels[@id = 'next']"/></p>
      <div>
        <p><bdi><xsl:value-of select="c:step"/></bdi></p>
        <xsl:if test="c:command"><p><code><xsl:value-of select="c:command"/></code></p></xsl:if>
      </div>
    </div>
  </xsl:template>

  <!-- What happened since the application was prepared, in the order of time. -->
  <xsl:template match="c:course">
    <section class="course" aria-labelledby="g-course">
      <h2 id="g-course"><xsl:value-of select="$labels[@id = 'course']"/></h2>
      <ol>
        <xsl:for-each select="c:event">
          <li class="{@kind}">
            <h3><xsl:value-of select="c:label"/></h3>
            <p class="when">
              <time datetime="{@time}"><xsl:value-of select="c:date"/></time>
            </p>
            <xsl:if test="c:remark">
              <div class="more">
                <xsl:for-each select="c:remark">
                  <p>
                    <xsl:if test="@warning = 'true'"><xsl:attribute name="class">heed</xsl:attribute></xsl:if>
                    <bdi><xsl:value-of select="."/></bdi>
                  </p>
                </xsl:for-each>
              </div>
            </xsl:if>
          </li>
        </xsl:for-each>
      </ol>
    </section>
  </xsl:template>

  <xsl:template match="c:group">
    <section class="{@id}" aria-labelledby="g-{@id}">
      <h2 id="g-{@id}">
        <xsl:value-of select="c:heading"/>
        <xsl:text> </xsl:text>
        <small><xsl:value-of select="c:remark"/></small>
      </h2>
      <ol class="items"><xsl:apply-templates select="c:item"/></ol>
    </section>
  </xsl:template>

  <xsl:template match="c:item">
    <li id="i-{@id}" class="{@tone}">
      <h3><bdi><xsl:value-of select="c:title"/></bdi></h3>
      <xsl:if test="c:status"><p class="status"><xsl:value-of select="c:status"/></p></xsl:if>
      <div class="more">
        <xsl:for-each select="c:limit"><p class="limit"><bdi><xsl:value-of select="."/></bdi></p></xsl:for-each>
        <xsl:for-each select="c:fault[not(../c:evidence/c:finding[@severity = 'error'])]">
          <p class="fault"><bdi><xsl:value-of select="."/></bdi></p>
        </xsl:for-each>
        <xsl:if test="c:caveat or c:hint">
          <p class="hint">
            <xsl:for-each select="c:caveat | c:hint">
              <xsl:if test="position() &gt; 1"><xsl:text> · </xsl:text></xsl:if>
              <bdi><xsl:value-of select="."/></bdi>
            </xsl:for-each>
          </p>
        </xsl:if>
        <!-- One sentence of a line is enough here, and one of an item that comes later; the record has them all. -->
        <xsl:choose>
          <xsl:when test="../@id = 'send' or ../@id = 'prepare' or ../@id = 'conditional'">
            <xsl:apply-templates select="c:quote[not(@place = preceding-sibling::c:quote/@place)]"/>
          </xsl:when>
          <xsl:otherwise><xsl:apply-templates select="c:quote[1]"/></xsl:otherwise>
        </xsl:choose>
        <xsl:for-each select="c:points">
          <div class="points">
            <p><xsl:value-of select="c:summary"/></p>
            <ol>
              <xsl:for-each select="c:point">
                <li value="{@number}">
                  <xsl:if test="@addressed = 'true'"><xsl:attribute name="class">addressed</xsl:attribute></xsl:if>
                  <bdi>
                    <xsl:if test="@xml:lang"><xsl:attribute name="lang"><xsl:value-of select="@xml:lang"/></xsl:attribute></xsl:if>
                    <xsl:value-of select="."/>
                  </bdi>
                </li>
              </xsl:for-each>
            </ol>
          </div>
        </xsl:for-each>
        <xsl:apply-templates select="c:evidence"/>
        <xsl:for-each select="c:note">
          <p class="own">
            <b><xsl:value-of select="$labels[@id = 'note']"/></b>
            <xsl:text> </xsl:text>
            <bdi><xsl:value-of select="."/></bdi>
          </p>
        </xsl:for-each>
      </div>
    </li>
  </xsl:template>

  <!-- A sentence that asks for several items in a row is given in full once. -->
  <xsl:template match="c:quote">
    <p class="quote">
      <xsl:choose>
        <xsl:when test="../../@id != 'send' and ../../@id != 'prepare' and . = ../preceding-sibling::c:item[1]/c:quote[@place = current()/@place]">
          <xsl:value-of select="$labels[@id = 'same-quote']"/>
        </xsl:when>
        <xsl:otherwise>
          <bdi>
            <xsl:if test="@xml:lang"><xsl:attribute name="lang"><xsl:value-of select="@xml:lang"/></xsl:attribute></xsl:if>
            <xsl:value-of select="concat($labels[@id = 'open-quote'], ., $labels[@id = 'close-quote'])"/>
          </bdi>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text> </xsl:text>
      <span class="place"><xsl:value-of select="concat('· ', @place)"/></span>
      <xsl:if test="../../@id = 'selection' or ../../@id = 'appointment' or ../../@id = 'information'">
        <xsl:for-each select="following-sibling::c:quote[not(@place = preceding-sibling::c:quote/@place)]">
          <xsl:text> </xsl:text>
          <span class="place"><xsl:value-of select="concat('· ', @place)"/></span>
        </xsl:for-each>
      </xsl:if>
    </p>
  </xsl:template>

  <xsl:template match="c:evidence">
    <div>
      <xsl:attribute name="class">
        <xsl:text>evidence</xsl:text>
        <xsl:if test="c:finding[@severity = 'error']"> fails</xsl:if>
      </xsl:attribute>
      <p>
        <b><bdi><xsl:value-of select="@file"/></bdi></b>
        <xsl:for-each select="c:measured">
          <xsl:text> · </xsl:text>
          <bdi lang="{@xml:lang}"><xsl:value-of select="."/></bdi>
        </xsl:for-each>
        <xsl:for-each select="c:validity"><xsl:text> · </xsl:text><xsl:value-of select="."/></xsl:for-each>
      </p>
      <xsl:for-each select="c:finding[@severity != 'note']">
        <p class="finding {@severity}">
          <b><xsl:value-of select="c:label"/></b>
          <xsl:text> </xsl:text>
          <bdi lang="{c:message/@xml:lang}">
            <xsl:value-of select="c:message"/>
            <xsl:for-each select="c:advice"><xsl:text> </xsl:text><xsl:value-of select="."/></xsl:for-each>
          </bdi>
        </p>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- What the person brings: closed until opened, and not printed, unless something in it needs a look. -->
  <xsl:template match="c:personal">
    <div class="personal">
      <xsl:for-each select="c:part">
        <details id="p-{@id}">
          <xsl:if test="@problem = 'true'"><xsl:attribute name="open">open</xsl:attribute></xsl:if>
          <summary>
            <h2><xsl:value-of select="c:heading"/></h2>
            <xsl:text> </xsl:text>
            <span><xsl:value-of select="c:remark"/></span>
          </summary>
          <ul>
            <xsl:for-each select="c:row">
              <li class="{@value}">
                <p>
                  <b class="state"><xsl:value-of select="c:state"/></b>
                  <xsl:text> </xsl:text>
                  <bdi><xsl:value-of select="c:text"/></bdi>
                </p>
                <xsl:for-each select="c:detail"><p class="hint"><bdi><xsl:value-of select="."/></bdi></p></xsl:for-each>
                <xsl:for-each select="c:note">
                  <p class="own">
                    <b><xsl:value-of select="$labels[@id = 'note']"/></b>
                    <xsl:text> </xsl:text>
                    <bdi><xsl:value-of select="."/></bdi>
                  </p>
                </xsl:for-each>
                <xsl:for-each select="c:quote">
                  <p class="quote">
                    <bdi>
                      <xsl:if test="@xml:lang"><xsl:attribute name="lang"><xsl:value-of select="@xml:lang"/></xsl:attribute></xsl:if>
                      <xsl:value-of select="concat($labels[@id = 'open-quote'], ., $labels[@id = 'close-quote'])"/>
                    </bdi>
                    <xsl:text> </xsl:text>
                    <span class="place"><xsl:value-of select="concat('· ', @place)"/></span>
                  </p>
                </xsl:for-each>
              </li>
            </xsl:for-each>
          </ul>
        </details>
      </xsl:for-each>
    </div>
  </xsl:template>

  <!-- What is doubtful about the deadline is said above already, and which facts are missing with the facts. -->
  <xsl:template match="c:warnings">
    <xsl:variable name="shown" select="c:warning[@about = 'notice' or
        (@about = 'deadline' and not(/c:checklist/c:deadline/c:doubt)) or
        (@about = 'facts' and not(/c:checklist/c:vacancy/c:fact[@id = 'not-found']))]"/>
    <xsl:if test="$shown">
      <section class="warnings" aria-labelledby="g-warnings">
        <h2 id="g-warnings"><xsl:value-of select="$labels[@id = 'warnings']"/></h2>
        <ul>
          <xsl:for-each select="$shown">
            <li>
              <p><bdi><xsl:value-of select="c:message"/></bdi></p>
              <xsl:apply-templates select="c:quote[not(@place = preceding-sibling::c:quote/@place)]"/>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="c:fact">
    <div class="{@id}">
      <dt><xsl:value-of select="c:label"/></dt>
      <dd>
        <bdi><xsl:value-of select="c:value"/></bdi>
        <xsl:for-each select="c:quote[not(@place = preceding-sibling::c:quote/@place)]">
          <xsl:text> </xsl:text>
          <span class="place"><xsl:value-of select="concat('· ', @place)"/></span>
        </xsl:for-each>
      </dd>
    </div>
  </xsl:template>

  <xsl:template name="style">
:root {
  color-scheme: light dark;
  --ink: #17212b; --soft: #52606c; --line: #d9dfe4; --rule: #17212b; --paper: #ffffff; --wash: #f3f5f7;
  --accent: #1c4f80; --accent-wash: #e8f0f8; --stop: #a02318; --stop-wash: #fcefed; --warn: #704c00;
  --warn-wash: #fdf4df; --good: #1f6039; --block: #17324d; --block-ink: #ffffff; --block-soft: #d4e0eb;
  --sans: "Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --serif: "Iowan Old Style", "Charter", "Palatino Linotype", "Noto Serif", Caladea, Cambria, Georgia, serif;
  --mono: ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e7ecf0; --soft: #a7b3be; --line: #303c47; --rule: #7b8894; --paper: #11171d; --wash: #1a232c;
    --accent: #93c4f0; --accent-wash: #16293b; --stop: #ffa096; --stop-wash: #361b19; --warn: #f1c76d;
    --warn-wash: #2d2513; --good: #8fd5aa; --block: #1b3a58; --block-ink: #ffffff; --block-soft: #c9d9e8;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 var(--sans); overflow-wrap: break-word; }
main, footer { max-width: 58rem; margin: 0 auto; padding: 0 1.5rem; }
main { padding-top: 2.75rem; }
p, ul, ol, dl, dd, h1, h2, h3 { margin: 0; padding: 0; }
small { font-size: inherit; }
ul, ol { list-style: none; }
bdi { overflow-wrap: anywhere; }

nav { display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; margin: -1.25rem 0 1.5rem; font-size: .95rem; }
nav a { color: var(--accent); text-underline-offset: .18em; padding: .2rem 0; }
.identity { color: var(--soft); font-size: .95rem; }
h1 { font: 600 clamp(1.75rem, 1.1rem + 2.6vw, 2.6rem)/1.12 var(--serif); letter-spacing: -.012em; text-wrap: balance;
  margin-top: .2rem; }

.lead { display: grid; grid-template-columns: minmax(15rem, 21.5rem) 1fr; gap: 0 2rem; align-items: stretch;
  margin-top: 1.6rem; }
.due { background: var(--block); color: var(--block-ink); border-radius: .4rem; padding: 1.15rem 1.35rem 1.2rem; }
.due.close { background: #8f1e14; --block-soft: #ffe3df; }
.due.settled { background: var(--wash); color: var(--ink); --block-soft: var(--soft); border: 1px solid var(--line); }
.due.settled .left { font-size: 1.6rem; }
.due .left { font: 600 2.3rem/1.1 var(--serif); letter-spacing: -.015em; font-variant-numeric: lining-nums; }
.due .date { margin-top: .5rem; font-size: 1.1rem; font-weight: 600; line-height: 1.35; }
.due .zone, .due .time, .due .origin, .due .hint { margin-top: .1rem; color: var(--block-soft); font-size: 1rem; }
.due .unconfirmed { display: inline-block; margin-top: .55rem; padding: .05rem .6rem; border-radius: .25rem;
  background: #ffd877; color: #2b1d00; font-weight: 600; }
.standing { display: grid; grid-template-columns: auto 1fr; gap: 0 1.4rem; align-items: center; padding: .25rem 0; }
.ring { width: 6.75rem; height: 6.75rem; display: block; }
.ring circle { fill: none; stroke-width: 9; }
.ring .track { stroke: var(--line); }
.ring .part { stroke: var(--accent); }
.ring text { font: 600 30px var(--sans); fill: var(--ink); letter-spacing: -.02em; }
.verdict { font-size: 1.3rem; font-weight: 650; line-height: 1.25; }
.verdict.not-ready, .verdict.closed { color: var(--stop); }
.verdict.ready { color: var(--accent); }
.verdict.ended { color: var(--ink); }
.verdict.again { color: var(--stop); }
.verdict.submitted, .verdict.acknowledged { color: var(--good); }
.count { color: var(--soft); }
.blockers { margin-top: .45rem; }
.blockers li { padding-left: 1.05rem; text-indent: -1.05rem; line-height: 1.4; margin-top: .15rem; }
.blockers li::before { content: ""; display: inline-block; width: .45rem; height: .45rem; margin-right: .6rem;
  background: var(--stop); border-radius: 50%; vertical-align: .1em; }
.blockers li.more { color: var(--soft); padding-left: 1.05rem; text-indent: 0; }
.blockers li.more::before { content: none; }
.blockers a { color: inherit; text-decoration-color: var(--soft); text-underline-offset: .18em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }

.call { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 1.25rem; border-radius: .4rem; padding: .85rem 1.35rem;
  margin-top: 1.1rem; break-inside: avoid; }
.lead + .call { margin-top: 1.5rem; }
.call .tag { font-weight: 650; }
.call.next { background: var(--accent-wash); }
.call.next .tag { color: var(--accent); }
.call.doubt { background: var(--warn-wash); margin-top: .6rem; }
.call.doubt .tag { color: var(--warn); }
.call p + p { margin-top: .35rem; }
code { font: .92em/1.5 var(--mono); overflow-wrap: anywhere; }

section { margin-top: 2.4rem; }
h2 { font: 600 1.35rem/1.25 var(--serif); padding-bottom: .45rem; border-bottom: 2px solid var(--rule); break-after: avoid; }
h2 small { font: 400 .95rem var(--sans); color: var(--soft); margin-left: .5rem; }
.items > li { display: grid; grid-template-columns: 1fr auto; gap: 0 1.5rem; padding: .8rem 0 .85rem;
  border-bottom: 1px solid var(--line); break-inside: avoid; }
.items > li:target { background: var(--wash); box-shadow: 0 0 0 .6rem var(--wash); }
h3 { font: 600 1.03rem/1.4 var(--sans); }
.status { white-space: nowrap; line-height: 1.45; color: var(--soft); }
.open .status { color: var(--accent); background: var(--accent-wash); font-weight: 600; padding: 0 .6rem; border-radius: .25rem;
  align-self: start; }
.problem .status { color: var(--stop); background: var(--stop-wash); font-weight: 600; padding: 0 .6rem; border-radius: .25rem;
  align-self: start; }
.items .more { grid-column: 1 / -1; max-width: 46rem; }
.more p { margin-top: .2rem; }
.limit { font-weight: 500; }
.hint, .own { color: var(--soft); font-size: .95rem; }
.quote { color: var(--soft); font-size: .95rem; line-height: 1.45; }
.place { white-space: nowrap; font-size: .9em; color: var(--soft); }
.points { margin-top: .4rem; font-size: .95rem; }
.points ol { margin: .1rem 0 0; padding-left: 1.6rem; list-style: none; }
.points li { position: relative; }
.points li::before { content: "☐"; position: absolute; left: -1.5rem; }
.points li.addressed::before { content: "☑"; }
.points li.addressed { color: var(--soft); }
.evidence { border-left: 3px solid var(--line); padding: .1rem 0 .15rem .8rem; margin-top: .5rem; font-size: .95rem; }
.evidence.fails { border-color: var(--stop); }
.evidence p:first-child { margin-top: 0; }
.finding.error b, .fault { color: var(--stop); }
.finding.warning b { color: var(--warn); }
b { font-weight: 600; }

.selection .items, .appointment .items, .information .items { display: grid; grid-template-columns: 1fr 1fr;
  gap: 0 2.5rem; }
.selection .items > li, .appointment .items > li, .information .items > li { padding: .55rem 0 .6rem;
  align-content: start; }
.selection h3, .appointment h3, .information h3 { font-weight: 500; font-size: 1rem; }
.selection .status, .appointment .status { font-size: .92rem; }
.selection .quote, .appointment .quote, .information .quote, .selection .hint, .appointment .hint, .information .hint { font-size: .9rem; margin-top: .1rem; }
.course ol { margin-top: .35rem; }
.course li { display: grid; grid-template-columns: 13rem 1fr; gap: 0 1.25rem; position: relative; padding: .5rem 0 .5rem 1.4rem;
  break-inside: avoid; }
.course li::before { content: ""; position: absolute; left: 0; top: .92rem; width: .7rem; height: .7rem; border-radius: 50%;
  background: var(--good); }
.course li.rejected::before, .course li.withdrawn::before, .course li.closure::before, .course li.archive::before {
  background: var(--soft); }
.course li:not(:last-child)::after { content: ""; position: absolute; left: .3rem; top: 1.8rem; bottom: -.75rem; width: .1rem;
  background: var(--line); }
.course .when { font-weight: 500; }
.course .more { grid-column: 2; color: var(--soft); font-size: .95rem; }
.course .heed { color: var(--stop); font-weight: 600; }
.warnings li { padding: .6rem 0 .65rem; border-bottom: 1px solid var(--line); break-inside: avoid; }
.warnings .quote { margin-top: .15rem; }
.facts dl > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 1.25rem; padding: .4rem 0;
  border-bottom: 1px solid var(--line); break-inside: avoid; }
dt { color: var(--soft); }
.personal { margin-top: 2.4rem; }
.personal details { border-bottom: 1px solid var(--line); }
.personal summary { padding: .7rem 0; cursor: pointer; min-height: 1.5rem; }
.personal summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.personal summary h2 { display: inline; border: 0; padding: 0; }
.personal summary span { color: var(--soft); font-size: .95rem; margin-left: .5rem; }
.personal ul { padding: 0 0 .6rem; max-width: 46rem; }
.personal li { padding: .35rem 0 .4rem; break-inside: avoid; }
.personal .state { margin-right: .35rem; }
.not-met .state, .personal .problem .state { color: var(--stop); }
.cannot-tell .state, .personal .open .state { color: var(--warn); }
.met .state, .fine .state, .covered .state { color: var(--good); }
footer { margin-top: 2.4rem; padding-bottom: 3rem; color: var(--soft); font-size: .88rem; }
footer .print { font-family: var(--mono); font-size: .8rem; overflow-wrap: anywhere; margin-top: .2rem; }

@media screen and (max-width: 46rem) {
  main, footer { padding-left: 1.1rem; padding-right: 1.1rem; }
  main { padding-top: 1.5rem; }
  nav { margin: -.5rem 0 1.1rem; }
  .lead { grid-template-columns: 1fr; gap: 1.1rem; margin-top: 1.2rem; }
  .ring { width: 5.25rem; height: 5.25rem; }
  .standing { gap: 0 1.1rem; align-items: start; }
  .call { grid-template-columns: 1fr; padding: .8rem 1rem .9rem; }
  h2 small { display: block; margin: .1rem 0 0; }
  .items > li { grid-template-columns: 1fr; }
  .status { justify-self: start; white-space: normal; margin-top: .15rem; }
  .selection .items, .appointment .items, .information .items { grid-template-columns: 1fr; }
  .facts dl > div { grid-template-columns: 1fr; }
  .course li { grid-template-columns: 1fr; }
  .course .more { grid-column: 1; }
}

@page { size: A4; margin: 11mm 13mm; }
@media print {
  :root { --ink: #000; --soft: #3d464e; --line: #b9c0c6; --rule: #000; --wash: #fff; --accent: #12395f; --stop: #8f1a10;
    --warn: #5c3e00; --block-soft: #000; --block-ink: #000; }
  html { font-size: 8.7pt; }
  body { line-height: 1.32; }
  main, footer { max-width: none; padding: 0; }
  nav { display: none; }
  .identity { font-size: 1rem; }
  h1 { font-size: 17pt; margin: 0; }
  .lead { grid-template-columns: 6.2cm 1fr; gap: 0 .6cm; margin-top: .28cm; break-inside: avoid; }
  .due, .due.close { background: none; color: #000; border: 1.6pt solid #000; --block-soft: #000; padding: .2cm .35cm; }
  .due.close { border-color: var(--stop); }
  .due.close .left { color: var(--stop); }
  .due .left { font-size: 16pt; }
  .due .date { font-size: 10pt; margin-top: .06cm; }
  .due .unconfirmed { background: none; color: #000; border: .6pt solid #000; margin-top: .08cm; padding: 0 .15cm; }
  .ring { width: 1.9cm; height: 1.9cm; }
  .ring .track { stroke: #cfd5da; }
  .verdict { font-size: 11.5pt; }
  .blockers { margin-top: .05cm; }
  .blockers li { margin-top: 0; line-height: 1.3; }
  .blockers a { text-decoration: none; }
  .call, .lead + .call { background: none; border: .6pt solid var(--line); border-left: 2.5pt solid var(--accent);
    border-radius: 0; padding: .12cm .3cm; margin-top: .18cm; grid-template-columns: 2.7cm 1fr; }
  .call.doubt { background: none; border-left-color: var(--warn); margin-top: .12cm; }
  .call p + p { margin-top: .05cm; }
  section { margin-top: .34cm; }
  h2 { font-size: 11.5pt; padding-bottom: .04cm; border-bottom-width: 1pt; }
  h2 small { font-size: 1rem; }
  h3 { font-size: 9.2pt; line-height: 1.3; }
  .items > li { padding: .09cm 0 .1cm; gap: 0 .4cm; }
  .status { line-height: 1.3; }
  .open .status, .problem .status { background: none; padding: 0; }
  .more p { margin-top: 0; }
  .quote, .hint, .own, .evidence, .points { font-size: 7.9pt; line-height: 1.28; }
  .items .more { max-width: none; }
  .evidence { margin-top: .05cm; padding: 0 0 0 .25cm; }
  .prepare .items, .selection .items, .appointment .items, .information .items, .warnings ul { display: block; columns: 2;
    column-gap: .8cm; }
  .selection .items > li, .appointment .items > li, .information .items > li { padding: .05cm 0 .06cm; }
  .selection h3, .appointment h3, .information h3 { font-size: 8.7pt; }
  .selection .status, .appointment .status, .selection .quote, .appointment .quote, .information .quote,
  .selection .hint, .appointment .hint, .information .hint, .warnings .quote { font-size: 7.6pt; margin-top: 0; }
  .warnings li { padding: .07cm 0 .08cm; }
  .course ol { margin-top: .04cm; }
  .course li { padding: .05cm 0 .05cm .35cm; grid-template-columns: 4cm 1fr; }
  .course li::before { top: .14cm; width: .2cm; height: .2cm; background: #000; }
  .course li:not(:last-child)::after { content: none; }
  .course .more { font-size: 7.9pt; line-height: 1.28; }
  .facts dl { columns: 2; column-gap: .8cm; }
  .facts dl > div { grid-template-columns: 2.1cm 1fr; gap: 0 .3cm; padding: .04cm 0; font-size: 8.2pt; }
  .personal { margin-top: .3cm; }
  .personal details:not([open]) { display: none; }
  .personal summary { list-style: none; padding: .05cm 0; min-height: 0; }
  .personal ul { columns: 2; column-gap: .8cm; padding: 0; max-width: none; }
  .personal li { padding: .04cm 0; font-size: 8.2pt; }
  footer { margin-top: .3cm; padding: 0; font-size: 7.6pt; break-inside: avoid; }
  footer .print { font-size: 6.8pt; margin: 0; }
}
  </xsl:template>
</xsl:stylesheet>
