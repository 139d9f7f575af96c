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

    public static TheoryData<ICaseCommand, string> WithoutAReason
    {
        get
        {
            var commands = new TheoryData<ICaseCommand, string>();
            foreach (var blank in (string?[])[null, "", "  "])
            {
                commands.Add(new CompleteService("r", ServiceOutcome.Unfinished, blank), "Een dienst afbreken vraagt een reden.");
                commands.Add(new CloseReport("r", blank, MonitoringMoments.Usual), "Afsluiten vraagt een reden.");
                commands.Add(new ReopenReport("r", blank), "Heropenen vraagt een reden.");
                commands.Add(new RecordMonitoring("r", IsSafe: false, blank), "Onveiligheid bij monitoring vraagt een toelichting.");
                commands.Add(new ExtendInformationTerm("r-0", blank, Clocks), "De informatietermijn verlengen vraagt een reden.");
                commands.Add(new TakeOverCase(blank), "Een casus overnemen vraagt een reden.");
                commands.Add(new ProtectCase(["an", "bo"], blank), "Wijzigen wie een casus ziet vraagt een reden.");
                commands.Add(new BreakProtection(blank), "Een afgeschermde casus openen vraagt een reden.");
            }

            return commands;
        }
    }

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

    private static Story Investigating =>
        new Story().Linked("r", null, Someone.Named("Bakker", "Sanne")).Proposed("r").Kept("r", Service.Investigation).Did(new StartService("r"));

    [Theory]
    [MemberData(nameof(WithoutAReason))]
    public void A_command_that_takes_a_reason_says_so(ICaseCommand command, string sentence) =>
        Investigating.Do(command).ShouldRefuse("/reden", "required", sentence);

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void What_is_not_in_the_case_is_unknown(ICaseCommand command, string field, string sentence) =>
        Investigating.Do(command).ShouldRefuse(field, "unknown", sentence);
}
