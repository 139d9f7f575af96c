using System.Globalization;
using SafeHome.Core.Cases;
using SafeHome.Core.Cases.Progress;
using SafeHome.Core.LeadTimes;
using SafeHome.Core.LeadTimes.Clocks;
using SafeHome.Core.Matching;
using SafeHome.Core.Persons;
using SafeHome.Core.Routing;
using SafeHome.Core.Tests.Matching;
using SafeHome.Core.Tests.Routing;
using SafeHome.Core.Tests.Triage;
using SafeHome.Core.Triage;

namespace SafeHome.Core.Tests.Cases;

/// <summary>Tells what happens to a case, an hour apart.</summary>
internal sealed class Story(string id = "c")
{
    public static readonly Proposal ToLocalTeam = new(
        Urgency.Regular, SafetyAppraisal.Unknown, DecisionCode.Transfer, null, "lokaal-team-GM0307", [new Reason("P90", "Omdat.")], "1");

    private readonly List<CaseEvent> _events = [];

    public DateTimeOffset Now { get; private set; } = DateTimeOffset.Parse("2026-11-18T09:00:00Z", CultureInfo.InvariantCulture);

    public IReadOnlyList<CaseEvent> Events => _events;

    public Case Case => Case.From(id, _events);

    public Story Linked(string report, string? incident = null, params Person[] persons)
    {
        Later();
        return Linked(report, Now, incident, persons);
    }

    /// <summary>Linked now, and received before the last report that was linked.</summary>
    public Story LinkedBefore(string report, string? incident = null) => Linked(report, Case.Reports[^1].Received.AddMinutes(-1), incident, []);

    /// <summary>Linked now, with these facts; received now, or when it says.</summary>
    public Story Linked(string report, ReportFacts facts, DateTimeOffset? received = null)
    {
        Later();
        return Linked(report, received ?? Now, facts, []);
    }

    /// <summary>Linked now and received now, and besides that as it says.</summary>
    public Story Linked(string report, Func<LinkReport, LinkReport> with)
    {
        Later();
        return Linked(with(Link(report, Now, Facts(), [])));
    }

    /// <summary>Facts of a report of the police on nothing in particular.</summary>
    public static ReportFacts Facts(string? incident = null, int persons = 0) =>
        PoliceReport.OfNothing with { IncidentNumbers = incident is null ? [] : [incident], Persons = persons };

    private Story Linked(string report, DateTimeOffset received, string? incident, Person[] persons) =>
        Linked(report, received, Facts(incident, persons.Length), persons);

    private Story Linked(string report, DateTimeOffset received, ReportFacts facts, Person[] persons) =>
        Linked(Link(report, received, facts, persons));

    private Story Linked(LinkReport command) => Happened(command.On(Case, PersonComparer.Shipped, Now));

    private static LinkReport Link(string report, DateTimeOffset received, ReportFacts facts, Person[] persons) =>
        new(report, received, persons, facts, [], "VT20", [], [], null);

    public Story Proposed(string report, Proposal? proposal = null)
    {
        Later();
        return Happened([new ProposalMade(Now, CaseEvent.System, report, proposal ?? ToLocalTeam)]);
    }

    public Story Decided(TakeDecision command) => Happened(Decide(command).Events);

    public Story Transferred(string report, string? motivation = null) =>
        Decided(new TakeDecision(report, DecisionCode.Transfer, null, "lokaal-team-GM0307", motivation));

    /// <summary>Veilig Thuis is to act itself.</summary>
    public Story Kept(string report, Service service) =>
        Decided(new TakeDecision(report, DecisionCode.VeiligThuisActs, service, null, "Onduidelijk."));

    /// <summary>Veilig Thuis acted itself, from the decision to the end.</summary>
    public Story Served(string report, Service service) => Kept(report, service).Did(new StartService(report))
        .Did(new CompleteService(report, service is Service.Investigation ? ServiceOutcome.Confirmed : null, null));

    public Story Closed(string report) => Did(new CloseReport(report, "Het is veilig.", MonitoringMoments.Usual));

    public Story Offered(int referral = 1, DateTimeOffset? before = null)
    {
        Later();
        return Happened([new ReferralOffered(Now, CaseEvent.System, Transfer(referral), before ?? Now.AddDays(7))]);
    }

    public Story Accepted(int referral = 1) => Happened(Answer(new AnswerReferral(Transfer(referral), true, null)).Events);

    public Story Refused(int referral = 1) => Happened(Answer(new AnswerReferral(Transfer(referral), false, "Geen plaats.")).Events);

    public Story Withdrawn(int referral = 1) => Happened(Withdraw(new WithdrawReferral(Transfer(referral), "Verhuisd.")).Events);

    public Story Lapsed(int referral = 1) => Happened(new LapseReferral(Transfer(referral)).On(Case, Case.Referral(Transfer(referral))!.AnswerBefore!.Value).Events);

    public Story Did(ICaseCommand command, string by = "an") => Happened(Do(command, by).Events);

    public Story Did(Func<Case, DateTimeOffset, string, CommandResult> command) => Happened(Do(command).Events);

    public CommandResult Do(ICaseCommand command, string by = "an") => Do(command.On, by);

    public CommandResult Do(Func<Case, DateTimeOffset, string, CommandResult> command, string by = "an")
    {
        Later();
        return command(Case, Now, by);
    }

    public CommandResult Withdraw(WithdrawReferral command)
    {
        Later();
        return command.On(Case, Now, "an");
    }

    public CommandResult Decide(TakeDecision command, ReceiverDirectory? receivers = null)
    {
        Later();
        var clocks = new CaseClocks(CalendarHistory.Netherlands, Now);
        return command.On(Case, receivers ?? Receivers.OfUtrechtAndFlevoland, MonitoringMoments.Usual, clocks, Now, "an");
    }

    public CommandResult Answer(AnswerReferral command)
    {
        Later();
        return command.On(Case, MonitoringMoments.Usual, Now, "lokaal team");
    }

    public static ReferralId Transfer(int number) => new("c", number);

    public void Happen(IReadOnlyList<CaseEvent> events) => _events.AddRange(events);

    private Story Happened(IReadOnlyList<CaseEvent> events)
    {
        events.ShouldNotBeEmpty();
        Happen(events);
        return this;
    }

    /// <summary>Nothing happens until then.</summary>
    public Story Until(string moment)
    {
        Now = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        return this;
    }

    private void Later() => Now = Now.AddHours(1);
}
