using SafeHome.Core.Cases;
using SafeHome.Core.Persons;
using SafeHome.Pipeline.Cases;
using SafeHome.Pipeline.Intake;
using SafeHome.Pipeline.Operations;
using SafeHome.Pipeline.Sending;
using SafeHome.Storage;

namespace SafeHome.Pipeline.Feedback;

/// <summary>Finds what a reporter's endpoint is to be sent next, and writes it down as the message for it.</summary>
public sealed class FeedbackToSend(ReportStore reports, CaseStore cases, PipelineSettings settings)
{
    /// <summary>
    /// The first outcome that was not taken yet. Null where there is none, where the reporter has no endpoint (any more), or where a
    /// later chain, which always sends everything that is left, has taken over.
    /// </summary>
    public async Task<OutcomeToSend?> NextAsync(SendWork work, CancellationToken cancellation)
    {
        if (await reports.StatusAsync(work.Report, cancellation) is not { Case: { } caseId } status) return null;
        if (settings.Feedback is not { } feedback || feedback.EndpointOf(status.Sender) is not { } to) return null;
        if ((await cases.LoadAsync(caseId, cancellation))?.Case is not { } @case) return null;
        // On its way to another case, it is in neither for a moment.
        if (@case.Report(work.Report) is not { } report) throw new ConflictException("find the case of a report");
        if (report.FeedbackSent >= work.Number || report.Feedback.Count != work.Number) return null;

        var number = report.FeedbackSent + 1;
        var given = await GivenAsync(caseId, report.Id, number, cancellation);
        var outcome = new Outcome(report.Id, number, given.Outcome, given.At);
        var message = to.Format is FeedbackFormat.CloudEvents
            ? OutcomeEvent.Write(outcome, feedback.Own)
            : VtTerugkoppeling.Write(outcome, await ReferenceAsync(report.Id, cancellation), Responsible(@case, outcome, feedback), feedback.Own, to);
        return new OutcomeToSend(caseId, report.Id, number, to, message);
    }

    private async Task<FeedbackGiven> GivenAsync(string caseId, string reportId, int number, CancellationToken cancellation) =>
        StandingEvents.Of(await cases.EventsAsync(caseId, cancellation)).OfType<FeedbackGiven>().Where(e => e.ReportId == reportId).ElementAt(number - 1);

    /// <summary>The number under which the reporter knows the report: for the police that of the incident in the BVH.</summary>
    private async Task<string> ReferenceAsync(string reportId, CancellationToken cancellation)
    {
        var report = (await reports.LoadAsync(reportId, cancellation))!.Report;
        return report.Incidents.Select(incident => incident.Id).FirstOrDefault(id => !string.IsNullOrEmpty(id)) ?? report.Reference;
    }

    /// <summary>Who watches over the safety from here on; null where nobody has to.</summary>
    private string? Responsible(Case @case, Outcome outcome, FeedbackSettings feedback) => outcome.Code switch
    {
        FeedbackDue.Transferred => @case.Referrals.LastOrDefault(r => r.ReportId == outcome.ReportId && r.Status is ReferralStatus.Accepted) is { } accepted
            ? settings.Receivers.Find(accepted.Receiver)?.Name
            : null,
        // Until a receiver accepts, Veilig Thuis is.
        "VT-01-01" or "VT-01-02" or "VT-01-04" => feedback.Own.Name,
        _ => null,
    };
}

/// <summary>An outcome of a report.</summary>
/// <param name="ReportId">The report.</param>
/// <param name="Number">Which of its outcomes, counted from 1.</param>
/// <param name="Code">The CORV code.</param>
/// <param name="Given">When it was made known.</param>
public sealed record Outcome(string ReportId, int Number, string Code, DateTimeOffset Given)
{
    /// <summary>Names the message about it, now and in every repeat. At most 40 characters, as StUF asks.</summary>
    public string MessageId { get; } = FormattableString.Invariant($"{ReportId}-{Number}");
}

/// <summary>An outcome, ready to be sent.</summary>
/// <param name="CaseId">The case of the report.</param>
/// <param name="ReportId">The report.</param>
/// <param name="Number">Which of its outcomes.</param>
/// <param name="To">To whom.</param>
/// <param name="Message">What is sent.</param>
public sealed record OutcomeToSend(string CaseId, string ReportId, int Number, FeedbackEndpoint To, OutgoingMessage Message) : PersonalData;
