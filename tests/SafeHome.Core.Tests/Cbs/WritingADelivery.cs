using System.Text;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Cbs;
using SafeHome.Core.Persons;
using SafeHome.Core.Reports;
using SafeHome.Core.Routing;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cbs;

public class WritingADelivery
{
    private static readonly RecordLayout Layout = RecordLayout.Current;

    [Fact]
    public void The_file_says_what_it_is_holds_every_record_and_counts_them()
    {
        var lines = Lines(Example.Delivery());

        lines.Select(line => line[..2]).ShouldBe(["00", "10", "11", "11", "20", "30", "99"]);
        lines[0].ShouldBe("00" + "0.1  " + "VT20" + "2026-H1" + "20260710");
        lines[^1].ShouldBe("99" + "000000005");
    }

    [Fact]
    public void A_report_stands_as_its_fields_at_their_places()
    {
        var report = Lines(Example.Delivery())[1];

        report.ShouldBe(
            "10" + Example.Report().Id + Example.Report().CaseId + "20260303" + "GM0307" + "0301".PadRight(18) + "07".PadRight(22) + "  " + "1" + "07" + "2" + "2" + "20260306" + "0");
    }

    [Fact]
    public void Services_and_transfers_stand_with_their_days_and_codes()
    {
        var lines = Lines(Example.Delivery());

        lines[4].ShouldEndWith("1" + "20260306" + "20260309" + "20260501" + "1");
        lines[5].ShouldEndWith("20260502" + "20260504" + "2" + "01");
    }

    [Theory]
    [InlineData("999990019", "1988-04-12", false, "99999001919880412")]
    [InlineData(null, "1988-04-12", false, "00000000019880412")]
    [InlineData(null, "1988-04-00", false, "00000000019880400")]
    [InlineData(null, "1988-00-00", false, "00000000019880000")]
    [InlineData(null, null, false, "00000000000000000")]
    [InlineData(null, null, true, "99999999999999999")]
    public void A_person_follows_the_conventions_of_bijlage_3_8(string? bsn, string? born, bool unborn, string written)
    {
        var delivery = Example.Delivery(Example.Report() with { Persons = [Example.Person(bsn, born, unborn)] });

        Lines(delivery)[2].ShouldBe("11" + Example.Report().Id + "01" + written + "2");
    }

    [Fact]
    public void Every_line_of_a_kind_is_as_long_as_its_fields_together()
    {
        foreach (var line in Lines(Example.Delivery()))
        {
            var kind = Layout.Records.Single(kind => kind.Code == line[..2]);
            line.Length.ShouldBe(2 + kind.Fields.Sum(field => field.Length));
        }
    }

    [Fact]
    public void A_value_that_does_not_fit_names_its_field_and_never_itself()
    {
        var wrong = Example.Delivery(Example.Report() with { Municipality = "Amersfoort" });

        var error = Should.Throw<InvalidOperationException>(() => DeliveryFile.Write(wrong, Example.Made, Layout));

        error.Message.ShouldContain("melding.gemeente");
        error.Message.ShouldNotContain("Amersfoort");
    }

    [Fact]
    public void Every_code_that_the_app_knows_has_one_in_the_layout_and_all_of_them_fit()
    {
        var report = Layout.Kind("melding");
        Codes(report, "aardGeweld").ShouldBe(CodeLists.Codes("aardGeweld"), ignoreOrder: true);
        Codes(report, "organisatie").ShouldBe(CodeLists.Codes("cbsGroep"), ignoreOrder: true);
        Codes(report, "aanvullendeInformatie").ShouldAllBe(code => CodeLists.IsKnown("signalen", code));
        Codes(report, "veiligheidstaxatie").ShouldBe(Enum.GetValues<SafetyAppraisal>().Select(safety => safety.Code()), ignoreOrder: true);
        Codes(Layout.Kind("dienst"), "uitkomst").ShouldBe(Enum.GetValues<ServiceOutcome>().Select(outcome => outcome.Code()), ignoreOrder: true);
        Codes(Layout.Kind("overdracht"), "soortOntvanger").ShouldBe(Enum.GetValues<ReceiverKind>().Select(kind => kind.Code()), ignoreOrder: true);
        Codes(Layout.Kind("overdracht"), "status").ShouldBe(Enum.GetValues<ReferralStatus>().Skip(1).Select(status => status.Code()), ignoreOrder: true);

        var all = Example.Delivery(Example.Report() with { Violence = [.. CodeLists.Codes("aardGeweld")], Signals = [.. CodeLists.Codes("signalen")] });
        Should.NotThrow(() => Lines(all));
    }

    [Fact]
    public void The_layout_says_that_it_is_to_be_verified() => Layout.Status.ShouldBe("teVerifieren");

    private static IEnumerable<string> Codes(RecordKind kind, string field) => kind.Fields.Single(one => one.Name == field).Codes!.Keys;

    private static string[] Lines(Delivery delivery)
    {
        var text = Encoding.ASCII.GetString(DeliveryFile.Write(delivery, Example.Made, Layout));
        text.ShouldEndWith("\r\n");
        return text[..^2].Split("\r\n");
    }
}
