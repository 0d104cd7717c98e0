package org.planwerk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.planwerk.document.HtmlBlock.Kind;
import org.planwerk.packaging.InlineHtml;

class CleanHtmlTests {

    private static final String[] HTML = {
        "<p>",
        "</p>",
        "<p lang=ar dir=rtl>",
        "<div style='display:none'>",
        "<div>",
        "</div>",
        "<b>",
        "</b>",
        "<i lang=en>",
        "</i>",
        "<a href='https://a.example/?a=1&b=\"'>",
        "<a href=javascript:alert(1)>",
        "</a>",
        "<ul>",
        "<ol>",
        "<li>",
        "</li>",
        "</ul>",
        "</ol>",
        "<table>",
        "<caption>",
        "</caption>",
        "<thead>",
        "</thead>",
        "<tbody>",
        "<tr>",
        "<td colspan=3>",
        "<th scope=col>",
        "</td>",
        "</tr>",
        "</table>",
        "<h1>",
        "</h1>",
        "<h5>",
        "</h5>",
        "<blockquote>",
        "</blockquote>",
        "<q>",
        "</q>",
        "<abbr title='a\"b'>",
        "</abbr>",
        "<sub>",
        "</sub>",
        "<sup>",
        "<br>",
        "<hr>",
        "<script>",
        "</script>",
        "<style>",
        "</style>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<svg>",
        "</svg>",
        "<math>",
        "<select>",
        "</select>",
        "<template>",
        "</template>",
        "<pre>",
        "</pre>",
        "<o:p>",
        "</o:p>",
        "<p style='mso-list:l0 level1 lfo1'>",
        "<span style='mso-list:Ignore'>1.</span>",
        "<p style='mso-list:l0 level3 lfo1'>",
        "<span style='font-weight:700'>",
        "</span>",
        "<dl><dt>",
        "<dd>",
        "<img src=x onerror=alert(1)>",
        "<form>",
        "<textarea>",
        "</textarea>",
        "<plaintext>",
        "Sprache",
        " und ",
        "\n",
        "&nbsp;",
        "&lt;b&gt;",
        "&amp;lt;",
        "&#0;",
        "&#x202e;",
        "\0",
        "\ud83d",
        "\u2067",
        "\u2069",
        "ü",
        "😀",
        "<frameset>",
        "<body onload=x>",
        "<html lang=de>",
        "<nobr>",
        "<font color=red>",
        "</font>",
        "<center>"
    };

    static Stream<Long> seeds() {
        return HostileText.seeds(3000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cleansAnythingOnceAndForAll(long seed) {
        var html = HostileText.of(new Random(seed), HTML, 30);

        var clean = CleanHtml.clean(html);

        assertThat(InlineHtml.isAllowed(clean)).as("%s%nbecame %s", html, clean).isTrue();
        assertThat(CleanHtml.clean(clean)).as(html).isEqualTo(clean);
        assertThat(Characters.clean(clean)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
                "<scr\0ipt>alert(1)</scr\0ipt>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\"JaVaScRiPt:alert(1)\">x</a>",
                "<a href=\"java&#10;script:alert(1)\">x</a>",
                "<a href=\"&#1;javascript:alert(1)\">x</a>",
                "<a href=\" &#14; javascript:alert(1)\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<a href=\"vbscript:msgbox(1)\">x</a>",
                "<a href=\"//evil.example\">x</a>",
                "<a href='https://a.example\" onclick=alert(1) x=\"'>x</a>",
                "<p style=\"background:url(javascript:alert(1))\" onclick=alert(1)>x</p>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=\"javascript:alert(1)\"></object><embed src=x><applet code=x>",
                "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button><input onfocus=alert(1) autofocus>",
                "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\"><base href=//evil.example/><link rel=stylesheet href=x>",
                "<details open ontoggle=alert(1)><summary>x</summary></details>",
                "<table background=\"javascript:alert(1)\"><tr><td onmouseover=alert(1)>a<td>b</table>",
                "<abbr title='\"><img src=x onerror=alert(1)>'>x</abbr>",
                "<p lang='\" onclick=\"alert(1)'>x</p>",
                "<th scope='\"><script>alert(1)</script>'>",
                "<xmp><p title=\"</xmp><svg/onload=alert(1)>\"></xmp>",
                "<!--[if gte mso 9]><xml><script>alert(1)</script></xml><![endif]-->",
                "<textarea></textarea><img src=x onerror=alert(1)></textarea>",
                "<template><script>alert(1)</script></template>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<p>&amp;lt;img src=x onerror=alert(1)&amp;gt;</p>",
                "<video><source onerror=alert(1)></video><audio src=x onerror=alert(1)>",
                "<marquee onstart=alert(1)>x</marquee><isindex action=javascript:alert(1)>",
                "<div id=location name=cookie class=x>clobber</div>",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<plaintext><script>alert(1)</script>",
                "<b/style='x:expression(alert(1))'>x</b>"
            })
    void leavesNothingThatRuns(String attack) {
        var clean = CleanHtml.clean(attack);
        var read = Jsoup.parseBodyFragment(clean);

        assertThat(InlineHtml.isAllowed(clean)).isTrue();
        assertThat(CleanHtml.clean(clean)).isEqualTo(clean);
        assertThat(read.body().select("*").eachAttr("href")).noneMatch(href -> !href.startsWith("https://"));
        assertThat(read.body().getAllElements().stream().skip(1))
                .allSatisfy(element -> assertThat(InlineHtml.ELEMENTS).contains(element.normalName()))
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")
                                || attribute.getKey().equals("style")));
    }

    @Test
    void takesWordAsItLeavesItsClipboard() {
        var word = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0} --></style>
                <!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=DE>
                <!--StartFragment--><h1>3.2 <b>Sprache</b><o:p></o:p></h1>
                <p class=MsoNormal style='margin-bottom:0cm'>Wer <b style='mso-bidi-font-weight:normal'>Deutsch</b> lernt,
                <i>kommt</i>&nbsp;an.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
                <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
                style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Kurse<o:p></o:p></p>
                <p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>am Abend</p>
                <table class=MsoTableGrid><tr><td width=10><p class=MsoNormal>Jahr</p></td><td><p class=MsoNormal>Zahl</p></td></tr></table>
                <!--EndFragment--></body></html>
                """;

        assertThat(CleanHtml.clean(word))
                .isEqualTo("<h2>3.2 Sprache</h2><p>Wer <strong>Deutsch</strong> lernt, <em>kommt</em>\u00a0an.</p>"
                        + "<ul><li>Kurse<ol><li>am Abend</li></ol></li></ul>"
                        + "<table><tbody><tr><td>Jahr</td><td>Zahl</td></tr></tbody></table>");
    }

    @Test
    void takesGoogleDocsWithItsBoldThatIsNot() {
        var google = """
                <meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span>Ziele</span></h2>
                <p dir="ltr" style="line-height:1.38"><span style="font-weight:400">Ein </span><span style="font-weight:700">fester</span>
                <span style="font-style:italic"> Plan</span></p><ul><li dir="ltr"><p dir="ltr" role="presentation"><span>eins</span></p></li>
                <ul><li><p>darunter</p></li></ul></ul></b>
                """;

        assertThat(CleanHtml.clean(google))
                .isEqualTo("<h2>Ziele</h2><p dir=\"ltr\">Ein <strong>fester</strong> <em>Plan</em></p>"
                        + "<ul><li><p dir=\"ltr\">eins</p><ul><li>darunter</li></ul></li></ul>");
    }

    @Test
    void takesLibreOfficeWithItsTables() {
        var office = """
                <p style="line-height: 100%"><font face="Arial"><b>Übersicht</b></font> H<sub>2</sub>O</p>
                <table width="100%"><col width="128*"/><thead><tr><th width="50%"><p>Ziel</p></th><th><p>Wer</p></th></tr></thead>
                <tbody><tr valign="top"><td rowspan="2"><p>Sprache</p><p>Alltag</p></td><td><p>Stadt</p></td></tr><tr><td><p>Kreis</p></td></tr></tbody></table>
                """;

        assertThat(CleanHtml.clean(office))
                .isEqualTo(
                        "<p><strong>Übersicht</strong> H<sub>2</sub>O</p><table><thead><tr><th>Ziel</th><th>Wer</th></tr></thead>"
                                + "<tbody><tr><td rowspan=\"2\"><p>Sprache</p><p>Alltag</p></td><td>Stadt</td></tr><tr><td>Kreis</td></tr></tbody></table>");
    }

    @Test
    void keepsLanguageLinksAndQuotations() {
        var html = "<p lang=\"ar\" dir=\"rtl\">مرحبا</p><p><a href=\"https://a.example/?a=1&amp;b=2\">mehr</a>, "
                + "<q lang=\"en\">so</q>, <em lang=\"fr\">là</em>, <abbr title=\"zum Beispiel\">z. B.</abbr></p>"
                + "<blockquote><p>Gesagt</p></blockquote>";

        assertThat(CleanHtml.clean(html)).isEqualTo(html);
    }

    @Test
    void saysOfEachBlockWhatItIs() {
        assertThat(CleanHtml.blocks("<h3>a</h3>b<ul><li>c</ul><table><tr><td>d<td>e</table>"))
                .extracting(HtmlBlock::kind)
                .containsExactly(Kind.HEADING, Kind.PARAGRAPH, Kind.LIST, Kind.TABLE);
    }

    @Test
    void survivesWhatIsNestedWithoutEnd() {
        var clean = CleanHtml.clean("<div><b><ul><li>".repeat(20_000) + "tief");

        assertThat(clean).contains("tief");
        assertThat(InlineHtml.isAllowed(clean)).isTrue();
    }

    @Test
    void refusesWhatNobodyPastes() {
        assertThatExceptionOfType(DocumentRefused.TooLarge.class)
                .isThrownBy(() -> CleanHtml.clean("a".repeat(CleanHtml.MOST + 1)));
    }
}
