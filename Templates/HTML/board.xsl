<?xml version="1.0" encoding="UTF-8"?>
<!--
  Makes the first page of a board: all applications in a table that is a list of cards on a phone. No script, nothing
  fetched. It has no words of its own: all that a person reads stands in the board XML, in the chosen language.
  To change how the page looks, change this file: the XML that it reads is described by Templates/Schemas/board.xsd.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:b="https://dossier.example/ns/board/1" exclude-result-prefixes="b">
  <xsl:output method="html" encoding="UTF-8" indent="no" doctype-system="about:legacy-compat"/>
  <xsl:strip-space elements="*"/>

  <xsl:variable name="labels" select="/b:board/b:labels/b:label"/>

  <xsl:template match="/b:board">
    <html lang="{@xml:lang}">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
        <meta name="referrer" content="no-referrer"/>
        <meta name="color-scheme" content="light dark"/>
        <title><xsl:value-of select="b:heading"/></title>
        <style><xsl:call-template name="style"/></style>
      </head>
      <body>
        <main>
          <header>
            <h1 id="heading"><xsl:value-of select="b:heading"/></h1>
            <p class="summary"><xsl:value-of select="b:summary"/></p>
            <xsl:for-each select="b:calendar">
              <p class="calendar"><a href="{@href}"><xsl:value-of select="."/></a></p>
            </xsl:for-each>
          </header>
          <xsl:if test="b:application">
            <!-- The roles keep the table one where its rows are laid out as cards. -->
            <table role="table" aria-labelledby="heading">
              <thead role="rowgroup">
                <tr role="row">
                  <xsl:for-each select="$labels[@id = 'closes']"><th role="columnheader" scope="col"><xsl:value-of select="."/></th></xsl:for-each>
                  <xsl:for-each select="$labels[@id = 'application']"><th role="columnheader" scope="col"><xsl:value-of select="."/></th></xsl:for-each>
                  <xsl:for-each select="$labels[@id = 'standing']"><th role="columnheader" scope="col"><xsl:value-of select="."/></th></xsl:for-each>
                  <xsl:for-each select="$labels[@id = 'next']"><th role="columnheader" scope="col"><xsl:value-of select="."/></th></xsl:for-each>
                </tr>
              </thead>
              <tbody role="rowgroup"><xsl:apply-templates select="b:application"/></tbody>
            </table>
          </xsl:if>
          <xsl:for-each select="b:note"><p class="note"><xsl:value-of select="."/></p></xsl:for-each>
        </main>
        <footer><p><xsl:value-of select="b:made"/></p></footer>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="b:application">
    <tr role="row">
      <xsl:attribute name="class">
        <xsl:value-of select="@tone"/>
        <xsl:if test="@tone = 'open' and not(b:deadline/b:date)"> undated</xsl:if>
      </xsl:attribute>
      <td role="cell" class="due">
        <p class="left"><xsl:value-of select="b:deadline/b:remaining"/></p>
        <xsl:for-each select="b:deadline/b:date">
          <p class="date"><time datetime="{../@planOn}"><xsl:value-of select="."/></time></p>
        </xsl:for-each>
        <xsl:for-each select="b:deadline/b:note"><p class="{@kind}"><xsl:value-of select="."/></p></xsl:for-each>
      </td>
      <th role="rowheader" scope="row" class="name">
        <a href="{@href}"><bdi><xsl:value-of select="b:title"/></bdi></a>
        <xsl:if test="b:identity">
          <span class="identity">
            <xsl:for-each select="b:identity">
              <xsl:if test="position() &gt; 1"><xsl:text> · </xsl:text></xsl:if>
              <bdi><xsl:value-of select="."/></bdi>
            </xsl:for-each>
          </span>
        </xsl:if>
        <xsl:if test="b:title/@known = 'false'"><span class="identity"><xsl:value-of select="@workspace"/></span></xsl:if>
      </th>
      <td role="cell" class="standing">
        <p class="verdict"><xsl:value-of select="b:verdict"/></p>
        <xsl:apply-templates select="b:progress"/>
      </td>
      <td role="cell" class="next">
        <p><bdi><xsl:value-of select="b:next/b:step"/></bdi></p>
        <xsl:for-each select="b:next/b:command">
          <p><code><xsl:call-template name="words"><xsl:with-param name="text" select="string(.)"/></xsl:call-template></code></p>
        </xsl:for-each>
        <xsl:for-each select="b:report"><p class="report"><a href="{@href}"><bdi><xsl:value-of select="."/></bdi></a></p></xsl:for-each>
      </td>
    </tr>
  </xsl:template>

  <!-- A command is broken between its words; within one only where it is longer than a line. -->
  <xsl:template name="words">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, ' ')">
        <span><xsl:value-of select="substring-before($text, ' ')"/></span>
        <xsl:text> </xsl:text>
        <xsl:call-template name="words"><xsl:with-param name="text" select="substring-after($text, ' ')"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><span><xsl:value-of select="$text"/></span></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="b:progress">
    <xsl:variable name="share">
      <xsl:choose>
        <xsl:when test="@total &gt; 0"><xsl:value-of select="@done div @total"/></xsl:when>
        <xsl:otherwise>0</xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <svg class="bar" viewBox="0 0 200 10" preserveAspectRatio="none" role="img" aria-label="{b:spoken}"
        xmlns="http://www.w3.org/2000/svg">
      <rect class="track" width="200" height="10"/>
      <xsl:if test="$share &gt; 0"><rect class="part" width="{format-number(200 * $share, '0.##')}" height="10"/></xsl:if>
    </svg>
    <p class="count"><xsl:value-of select="concat(b:summary, ' · ', b:dispatch)"/></p>
    <xsl:for-each select="../b:late"><p class="late"><xsl:value-of select="."/></p></xsl:for-each>
  </xsl:template>

  <xsl:template name="style">
:root {
  color-scheme: light dark;
  --ink: #17212b; --soft: #52606c; --line: #d9dfe4; --rule: #17212b; --paper: #ffffff; --wash: #f3f5f7;
  --accent: #1c4f80; --accent-wash: #e8f0f8; --stop: #a02318; --stop-wash: #fcefed; --warn: #704c00;
  --warn-wash: #fdf4df; --good: #1f6039;
  --sans: "Inter", "Segoe UI", "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --serif: "Iowan Old Style", "Charter", "Palatino Linotype", "Noto Serif", Caladea, Cambria, Georgia, serif;
  --mono: ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e7ecf0; --soft: #a7b3be; --line: #303c47; --rule: #7b8894; --paper: #11171d; --wash: #1a232c;
    --accent: #93c4f0; --accent-wash: #16293b; --stop: #ffa096; --stop-wash: #361b19; --warn: #f1c76d;
    --warn-wash: #2d2513; --good: #8fd5aa;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.45 var(--sans); overflow-wrap: break-word; }
main, footer { max-width: 76rem; margin: 0 auto; padding: 0 1.5rem; }
main { padding-top: 2.75rem; }
p, h1 { margin: 0; padding: 0; }
bdi { overflow-wrap: anywhere; }
a { color: var(--accent); text-underline-offset: .18em; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header { display: grid; grid-template-columns: 1fr auto; gap: .2rem 1.5rem; align-items: baseline; }
h1 { font: 600 clamp(1.75rem, 1.1rem + 2.6vw, 2.6rem)/1.12 var(--serif); letter-spacing: -.012em; grid-column: 1 / -1; }
.summary { color: var(--soft); }

table { width: 100%; border-collapse: collapse; margin-top: 1.5rem; table-layout: fixed; }
thead th { text-align: left; font-weight: 600; font-size: .92rem; color: var(--soft); padding: 0 1.25rem .4rem 0;
  border-bottom: 2px solid var(--rule); }
thead th:first-child { padding-left: 1.05rem; }
thead th:nth-child(1) { width: 21%; }
thead th:nth-child(2) { width: 26%; }
thead th:nth-child(3) { width: 24%; }
tbody td, tbody th { vertical-align: top; text-align: left; font-weight: 400; padding: 1.05rem 1.5rem 1.15rem 0;
  border-bottom: 1px solid var(--line); }
tbody td:first-child { padding-left: .9rem; border-left: .3rem solid var(--line); }
tbody td:last-child, thead th:last-child { padding-right: 0; }
tr.urgent td:first-child { border-left-color: var(--stop); }
tr.open td:first-child, tr.ready td:first-child { border-left-color: var(--accent); }
tr.sent td:first-child { border-left-color: var(--good); }
tr.undated td:first-child { border-left-color: var(--warn); }
.left { font: 600 1.45rem/1.15 var(--serif); font-variant-numeric: lining-nums; }
.urgent .left { color: var(--stop); }
.sent .left, .closed .left, .ended .left { font-size: 1.1rem; color: var(--soft); }
.date { margin-top: .25rem; font-weight: 600; }
.sent .date, .closed .date, .ended .date { font-weight: 400; }
.zone, .time, .hint { color: var(--soft); font-size: .95rem; }
.unconfirmed { display: inline-block; margin-top: .35rem; padding: .02rem .5rem; border-radius: .25rem; font-weight: 600;
  background: var(--warn-wash); color: var(--warn); font-size: .95rem; }
.closed .unconfirmed, .ended .unconfirmed { background: none; padding: 0; font-weight: 400; color: var(--soft); margin: 0; }
.name a { font: 600 1.2rem/1.25 var(--serif); color: var(--ink); text-decoration-color: var(--soft); }
.identity { display: block; color: var(--soft); font-size: .95rem; margin-top: .3rem; }
.verdict { font-weight: 650; line-height: 1.3; }
.urgent .verdict, .open .verdict, .closed .verdict { color: var(--stop); }
.ready .verdict { color: var(--accent); }
.sent .verdict { color: var(--good); }
.bar { display: block; width: 100%; max-width: 15rem; height: .55rem; margin: .5rem 0 .35rem; border-radius: .28rem; }
.bar .track { fill: var(--line); }
.bar .part { fill: var(--accent); }
.sent .bar .part { fill: var(--good); }
.closed .bar .part, .ended .bar .part { fill: var(--soft); }
.count { color: var(--soft); font-size: .95rem; }
.late { margin-top: .2rem; color: var(--stop); font-weight: 600; font-size: .95rem; }
.next p + p { margin-top: .25rem; }
.report { font-size: .95rem; }
.next p.report { margin-top: .5rem; }
code { font: .86em/1.45 var(--mono); overflow-wrap: anywhere; color: var(--soft); }
code span { display: inline-block; max-width: 100%; }
.note { margin-top: 1.1rem; color: var(--soft); }
footer { margin-top: 2.2rem; padding-bottom: 3rem; color: var(--soft); font-size: .88rem; }

@media screen and (max-width: 58rem) {
  main, footer { padding-left: 1.1rem; padding-right: 1.1rem; }
  main { padding-top: 1.5rem; }
  header { grid-template-columns: 1fr; }
  table, tbody { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  tbody tr { display: grid; grid-template-columns: 1fr; gap: .7rem; border: 1px solid var(--line);
    border-left: .3rem solid var(--line); border-radius: .4rem; padding: 1rem 1.1rem 1.1rem; margin-top: .9rem; }
  tbody tr.urgent { border-left-color: var(--stop); }
  tbody tr.open, tbody tr.ready { border-left-color: var(--accent); }
  tbody tr.sent { border-left-color: var(--good); }
  tbody tr.undated { border-left-color: var(--warn); }
  tbody td, tbody th, tbody td:first-child { display: block; padding: 0; border: 0; }
  .name { order: -1; }
  .bar { max-width: none; }
}
@media screen and (min-width: 36rem) and (max-width: 58rem) {
  tbody tr { grid-template-columns: 1fr 1fr; gap: .7rem 1.5rem; }
  .name, .next { grid-column: 1 / -1; }
}

@page { size: A4; margin: 11mm 13mm; }
@media print {
  :root { --ink: #000; --soft: #3d464e; --line: #b9c0c6; --rule: #000; --accent: #12395f; --stop: #8f1a10; --warn: #5c3e00;
    --warn-wash: #fff; }
  html { font-size: 8.6pt; }
  body { line-height: 1.32; }
  main, footer { max-width: none; padding: 0; }
  h1 { font-size: 17pt; }
  .calendar { display: none; }
  table { margin-top: .35cm; }
  tr { break-inside: avoid; }
  tbody td, tbody th { padding: .2cm .35cm .22cm 0; }
  tbody td:first-child { padding-left: .2cm; border-left-width: 2.5pt; }
  .left { font-size: 12pt; }
  .name a { font-size: 10.5pt; text-decoration: none; }
  .bar { height: .18cm; margin: .1cm 0 .06cm; border-radius: 0; print-color-adjust: exact;
    -webkit-print-color-adjust: exact; }
  .bar .track { fill: #cfd5da; }
  .unconfirmed { color: #000; }
  .urgent .unconfirmed, .open .unconfirmed, .ready .unconfirmed { border: .6pt solid #000; padding: 0 .12cm; }
  a { color: inherit; text-decoration: none; }
  .report { display: none; }
  footer { margin-top: .35cm; padding: 0; font-size: 7.6pt; }
}
  </xsl:template>
</xsl:stylesheet>
