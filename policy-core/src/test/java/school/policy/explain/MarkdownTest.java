package school.policy.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import school.policy.explain.Telling.Part;

/** What a case or a sheet holds stands for itself in an explanation as Markdown. */
class MarkdownTest {

    private static String point(String text) {
        return new Telling("x", List.of(new Part("why", List.of(text))))
                .markdown()
                .split("\n- ", 2)[1]
                .stripTrailing();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "A &amp; b &#60;i&#x3e; & c | A \\&amp; b \\&\\#60;i\\&\\#x3e; \\& c",
                "A <b onclick=x>b</b> <!-- c --> | A \\<b onclick=x\\>b\\</b\\> \\<!-- c --\\>",
                "A [link](b) ![picture](c) | A \\[link\\](b) !\\[picture\\](c)",
                "A *b* _c_ ~~d~~ `e` $f$ #1 g\\h | A \\*b\\* \\_c\\_ \\~\\~d\\~\\~ \\`e\\` \\$f\\$ \\#1 g\\\\h",
                "See https://school.example/a?b=c&amp;d, please | See `https://school.example/a?b=c&amp;d,` please",
                "See (HTTP://a) or ftp://b | See `(HTTP://a)` or `ftp://b`",
                "See www.school.example. | See `www.school.example.`",
                "See a.school.example/b and école.fr | See `a.school.example/b` and `école.fr`",
                "Ask head@school.example or @head | Ask `head@school.example` or `@head`",
                "Ask mailto:a and xmpp:b | Ask `mailto:a` and `xmpp:b`",
                "See <https://a> | See `<https://a>`",
                "See `https://a` | See `` `https://a` ``",
                "- a list | \\- a list",
                "+ a list | \\+ a list",
                "1. a list | 1\\. a list",
                "12) a list | 12\\) a list",
                "2025-03-12 e.g. a day, 1.5 h, a/b: c | 2025-03-12 e.g. a day, 1.5 h, a/b: c",
                "As it says (line 5 of the policy, rule x-y.drl:12) | As it says (line 5 of the policy, rule x-y.drl:12)",
            })
    void no_mark_entity_link_address_or_html_comes_alive(String text, String markdown) {
        assertThat(point(text)).isEqualTo(markdown);
    }

    @Test
    void a_text_stays_on_its_line_whatever_breaks_it() {
        assertThat(point("A\n\n# b\r\n\tc\u2028d\u0085e\u00a0 f")).isEqualTo("A \\# b c d e f");
        assertThat(point("A    \n")).isEqualTo("A");
    }

    @Test
    void a_headline_is_a_text_like_any_other() {
        assertThat(new Telling("a&lt;b www.c.example", List.of()).markdown())
                .isEqualTo("### a\\&lt;b `www.c.example`\n");
    }
}
