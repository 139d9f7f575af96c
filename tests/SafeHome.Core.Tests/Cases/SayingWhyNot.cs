using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Tests.Matching;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

/// <summary>What staff, and those who build on the interface, read where a command lacks something or names something that is not there.</summary>
public sealed class SayingWhyNot
{
    private static readonly CaseClocks Clocks = new(CalendarHistory.Netherlands, new Story().Now);

    public static TheoryData<Func<string?, ICaseCommand>, string> Reasons => new()
    {
        { reason => new CompleteService("r", ServiceOutcome.Unfinished, reason), "Een dienst afbreken vraagt een reden." },
        { reason => new CloseReport("r", reason, MonitoringMoments.Usual), "Afsluiten vraagt een reden." },
        { reason => new ReopenReport("r", reason), "Heropenen vraagt een reden." },
        { reason => new RecordMonitoring("r", IsSafe: false, reason), "Onveiligheid bij monitoring vraagt een toelichting." },
        { reason => new ExtendInformationTerm("r-0", reason, Clocks), "De informatietermijn verlengen vraagt een reden." },
        { reason => new TakeOverCase(reason), "Een casus overnemen vraagt een reden." },
        { reason => new ProtectCase(["an", "bo"], reason), "Wijzigen wie een casus ziet vraagt een reden." },
        { reason => new BreakProtection(reason), "Een afgeschermde casus openen vraagt een reden." },
    };

    public static TheoryData<ICaseCommand, string, string> Elsewhere
    {
        get
        {
            const string NoReport = "Deze melding hoort niet bij de casus.";
            const string Nobody = "Deze persoon hoort niet bij de casus.";
            return new()
            {
                { new StartService("s"), "/melding", NoReport },
                { new CompleteService("s", ServiceOutcome.Confirmed, null), "/melding", NoReport },
                { new CloseReport("s", "Klaar.", MonitoringMoments.Usual), "/melding", NoReport },
                { new ReopenReport("s", "Toch niet."), "/melding", NoReport },
                { new RecordMonitoring("s", IsSafe: true, null), "/melding", NoReport },
                { new InformPerson("s-0"), "/persoon", Nobody },
                { new ExtendInformationTerm("s-0", "Het onderzoek loopt.", Clocks), "/persoon", Nobody },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_command_that_takes_a_reason_says_so(Func<string?, ICaseCommand> command, string sentence)
    {
        ArgumentNullException.ThrowIfNull(command);

        foreach (var blank in (string?[])[null, "", "  "]) Investigated().Do(command(blank)).ShouldRefuse("/reden", "required", sentence);
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void What_is_not_in_the_case_is_unknown(ICaseCommand command, string field, string sentence) =>
        Investigated().Do(command).ShouldRefuse(field, "unknown", sentence);

    private static Story Investigated() =>
        new Story().Linked("r", null, Someone.Named("Bakker", "Sanne")).Proposed("r").Kept("r", Service.Investigation).Did(new StartService("r"));
}
