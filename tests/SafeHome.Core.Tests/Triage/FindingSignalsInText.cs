using SafeHome.Core.Reports;
using SafeHome.Core.Triage.Words;

namespace SafeHome.Core.Tests.Triage;

public sealed class FindingSignalsInText
{
    [Theory]
    [InlineData("Hij had een mes in zijn hand.", "wapen", "mes")]
    [InlineData("Zij werd bij de keel gegrepen.", "verwurging", "bij de keel")]
    [InlineData("Sprake van VERWURGING door meneer.", "verwurging", "VERWURGING")]
    [InlineData("Hij riep: ik maak je dood.", "doodsbedreiging", "maak je dood")]
    [InlineData("Vader is al jaren verslaafd aan drugs", "middelengebruikVerzorger", "verslaafd")]
    [InlineData("Er was geen eten in huis.", "basiszorgOntbreekt", "geen eten")]
    [InlineData("Hij heeft haar niet alleen gestalkt, hij belde ook.", "stalking", "gestalkt")]
    [InlineData("Zij is niet voor het eerst verkracht.", "seksueelGeweld", "verkracht")]
    [InlineData("Hij sloeg niet, maar trok een mes.", "wapen", "mes")]
    [InlineData("Hij ontkent alles, maar er lag een pistool.", "wapen", "pistool")]
    [InlineData("Hij sloeg niet maar trok een mes.", "wapen", "mes")]
    [InlineData("Zij wil geen aangifte. Er was een mes.", "wapen", "mes")]
    [InlineData("Aangifte wil zij niet, er was een mes.", "wapen", "mes")]
    [InlineData("Hij ontkent alles, wel lag er een pistool.", "wapen", "pistool")]
    [InlineData("Hij ontkent alles, echter een pistool lag er.", "wapen", "pistool")]
    public void A_word_points_to_a_signal_and_the_passage_is_marked(string text, string signal, string passage)
    {
        var found = In(text).Where(suggestion => suggestion.Signal == signal).ShouldHaveSingleItem();

        text.Substring(found.Start, found.Length).ShouldBe(passage);
    }

    [Theory]
    [InlineData("Er was geen wapen.")]
    [InlineData("Zij is niet met de dood bedreigd en niet gewurgd.")]
    [InlineData("Er is nooit een mes gezien.")]
    [InlineData("Gewurgd is zij niet.")]
    [InlineData("Gewurgd is zij nooit.")]
    [InlineData("Geen wapen gezien.")]
    [InlineData("Hij ontkent dat hij haar, toen zij riep, bij de keel greep.")]
    [InlineData("Door meneer wordt ontkend dat er een vuurwapen was.")]
    [InlineData("Hij deed de boodschappen en las de messing platen.")]
    [InlineData("Rustig gezin")]
    [InlineData("")]
    public void What_is_denied_or_only_looks_alike_points_to_nothing(string text) => In(text).ShouldBeEmpty();

    [Fact]
    public void A_denial_ends_with_its_sentence() => In("Hij ontkent. Het mes lag op tafel.").ShouldHaveSingleItem().Signal.ShouldBe("wapen");

    [Fact]
    public void A_signal_is_marked_once_in_every_field()
    {
        var report = About("Een mes. Nog een mes.") with { Incidents = [new Incident("1", null, null, "rust"), new Incident("2", null, null, "een mes")] };
        report = report with { Situation = report.Situation with { Details = "weer dat mes" } };

        SignalsInText.Of(report).Select(suggestion => suggestion.Field)
            .ShouldBe(["/zorgelijkeSituatie/situatieSchets", "/zorgelijkeSituatie/nadereOmschrijving", "/naarAanleidingVan/1/omschrijving"]);
    }

    [Fact]
    public void The_list_knows_only_signals_of_the_interface()
    {
        WordList.Default.Signals.ShouldAllBe(signal => CodeLists.IsKnown(CodeLists.Signal, signal));
        SignalsInText.WordsVersion.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("ontkent mes ")]
    [InlineData("niet ")]
    [InlineData("verwurg")]
    public void A_text_of_a_million_characters_is_no_trouble(string part) =>
        In(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length))).Count.ShouldBeLessThanOrEqualTo(1);

    private static IReadOnlyList<SuggestedSignal> In(string text) => SignalsInText.Of(About(text));

    private static Report About(string outline) => new(
        ReportKind.VT, "1", DateTimeOffset.UnixEpoch, null, false, new Reporter("huisarts", null, null, null, null, null),
        new Situation(outline, null, [], [], [], null, null), [], []);
}
