using SafeHome.Core.Cases.Progress;
using SafeHome.Core.Cbs;

namespace SafeHome.Core.Tests.Cbs;

public class CheckingADelivery
{
    private static readonly DateOnly Before = new(2026, 3, 1);

    public static TheoryData<ContradictionRule, Delivery> Broken => new()
    {
        { ContradictionRule.AssessedBeforeReceipt, WithReport(Example.Report() with { Assessed = Before }) },
        { ContradictionRule.NoViolenceAndViolence, WithReport(Example.Report() with { Violence = ["partnergeweld", "geenHuiselijkGeweld"] }) },
        { ContradictionRule.NoViolenceAndViolence, WithReport(Example.Report() with { Violence = ["onbekend", "kindermishandeling"] }) },
        { ContradictionRule.ChildAbuseWithoutChild, WithReport(Example.Report() with { Persons = [Example.Person(null, "2008-03-03")] }) },
        { ContradictionRule.ElderAbuseWithoutElder, WithReport(Example.Report() with { Violence = ["ouderenmishandeling"], Persons = [Example.Person(null, "1961-03-04")] }) },
        { ContradictionRule.BornAfterReceipt, WithReport(Example.Report() with { Persons = [Example.Person(null, "2026-03-04")] }) },
        { ContradictionRule.OneBsnTwice, WithReport(Example.Report() with { Persons = [Example.Person("999990019", "2017-05-08"), Example.Person("999990019", "1988-04-12")] }) },
        { ContradictionRule.ServiceBeforeReport, WithService(Example.Service() with { Decided = Before }) },
        { ContradictionRule.ServiceBeforeReport, WithService(Example.Service() with { Started = Before }) },
        { ContradictionRule.ServiceEndedBeforeStart, WithService(Example.Service() with { Completed = new DateOnly(2026, 3, 8) }) },
        { ContradictionRule.ServiceEndedWithoutStart, WithService(Example.Service() with { Started = null }) },
        { ContradictionRule.InvestigationWithoutOutcome, WithService(Example.Service() with { Outcome = null }) },
        { ContradictionRule.TransferBeforeReport, WithTransfer(Example.Transfer() with { Offered = Before }) },
        { ContradictionRule.TransferWithoutAssessment, WithReport(Example.Report() with { Assessment = null, Assessed = null }) },
        { ContradictionRule.AcceptedBeforeOffer, WithTransfer(Example.Transfer() with { Accepted = new DateOnly(2026, 5, 1) }) },
    };

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public void What_contradicts_itself_is_found_and_nothing_else(ContradictionRule rule, Delivery delivery) =>
        Contradiction.In(delivery).Select(found => found.Rule).ShouldBe([rule]);

    [Fact]
    public void Every_rule_has_an_example() =>
        Broken.Select(row => (ContradictionRule)row[0]).Distinct().ShouldBe(Enum.GetValues<ContradictionRule>(), ignoreOrder: true);

    [Fact]
    public void What_may_be_true_is_no_contradiction()
    {
        Contradiction.In(Example.Delivery()).ShouldBeEmpty();
        // Eighteen only tomorrow, or of an age that nobody knows, or not born yet.
        Contradiction.In(WithReport(Example.Report() with { Persons = [Example.Person(null, "2008-03-04")] })).ShouldBeEmpty();
        Contradiction.In(WithReport(Example.Report() with { Persons = [Example.Person(null, "2008-00-00")] })).ShouldBeEmpty();
        Contradiction.In(WithReport(Example.Report() with { Persons = [Example.Person(null, null)] })).ShouldBeEmpty();
        Contradiction.In(WithReport(Example.Report() with { Persons = [Example.Person(null, null, unborn: true)] })).ShouldBeEmpty();
        Contradiction.In(WithReport(Example.Report() with { Violence = ["ouderenmishandeling"], Persons = [Example.Person(null, "1961-03-03")] })).ShouldBeEmpty();
        Contradiction.In(WithService(Example.Service() with { Started = null, Outcome = ServiceOutcome.Unfinished })).ShouldBeEmpty();
    }

    [Fact]
    public void A_service_of_an_earlier_period_is_checked_without_its_report() =>
        Contradiction.In(Example.Delivery() with { Reports = [], Transfers = [] }).ShouldBeEmpty();

    [Fact]
    public void A_field_is_filled_where_it_says_something()
    {
        var fill = FieldFill.In(Example.Delivery(), RecordLayout.Current);

        (int, int, decimal?) Of(string record, string field)
        {
            var found = fill.Single(one => one.Record == record && one.Field == field);
            return (found.Filled, found.Of, found.Share);
        }

        Of("melding", "aardGeweld").ShouldBe((1, 1, 1m));
        Of("melding", "duurGeweld").ShouldBe((0, 1, 0m));
        Of("betrokkene", "bsn").ShouldBe((1, 2, 0.5m));
        Of("betrokkene", "geboortedatum").ShouldBe((2, 2, 1m));
        Of("overdracht", "datumAanvaard").ShouldBe((1, 1, 1m));
    }

    [Fact]
    public void Without_records_there_is_no_share() =>
        FieldFill.In(Example.Delivery() with { Reports = [], Services = [], Transfers = [] }, RecordLayout.Current).ShouldAllBe(fill => fill.Share == null);

    private static Delivery WithReport(DeliveredReport report) => Example.Delivery(report);

    private static Delivery WithService(DeliveredService service) => Example.Delivery() with { Services = [service] };

    private static Delivery WithTransfer(DeliveredTransfer transfer) => Example.Delivery() with { Transfers = [transfer] };
}
