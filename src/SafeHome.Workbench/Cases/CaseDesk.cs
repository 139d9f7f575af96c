using Microsoft.AspNetCore.Http;
using SafeHome.Core.Cases;
using SafeHome.Pipeline;
using SafeHome.Pipeline.Audit;
using SafeHome.Pipeline.Cases;
using SafeHome.Workbench.Cases.Forms;
using SafeHome.Workbench.SignIn;
using SafeHome.Workbench.Worklist;

namespace SafeHome.Workbench.Cases;

/// <summary>What a member of staff does with a case: hands the commands of the page to the pipeline, in their name and within their regions.</summary>
public sealed class CaseDesk
{
    private readonly SafeHomePipeline _pipeline;
    private readonly WorklistCounts _counts;
    private readonly PipelineSettings _settings;
    private readonly TimeProvider _time;
    private readonly CancellationToken _aborted;

    internal CaseDesk(SafeHomePipeline pipeline, WorklistCounts counts, PipelineSettings settings, TimeProvider time, IHttpContextAccessor http)
    {
        var context = http.HttpContext ?? throw new InvalidOperationException("There is no request.");
        (_pipeline, _counts, _settings, _time, _aborted, Staff) = (pipeline, counts, settings, time, context.RequestAborted, Staff.Of(context.User));
    }

    /// <summary>Who works.</summary>
    public Staff Staff { get; }

    /// <summary>Who works, as one who looks at cases.</summary>
    public Viewer Viewer => Staff.Viewer;

    /// <summary>Everything that is shown of the case; null where there is none that they may see.</summary>
    public Task<CaseFile?> OpenAsync(string id, LookKind kind = LookKind.Case) => _pipeline.ReadCase.OpenAsync(id, Viewer, kind, _aborted);

    /// <summary>Writes down that a shielded reporter is looked at.</summary>
    public Task NoteRevealAsync(string id, string reason) => _pipeline.Audit.WriteAsync(id, Staff.Name, LookKind.Reporter, reason, _aborted);

    /// <summary>Decides on a report of a case that they opened.</summary>
    public Task<CommandOutcome> DecideAsync(string id, int seen, TakeDecision command) =>
        DoneAsync(_pipeline.Decide.RunAsync(id, seen, command, Staff.Name, _aborted));

    /// <summary>Says who has a case in hand that they opened.</summary>
    public Task<CommandOutcome> HandleAsync(string id, HandlerForm form) => DoneAsync(_pipeline.Handle.RunAsync(
        id,
        form.Version,
        form.Action switch { "overnemen" => new TakeOverCase(form.Explanation), "teruggeven" => new GiveBackCase(form.Explanation), _ => new ClaimCase() },
        Staff.Name,
        _aborted));

    /// <summary>Says who alone may see a case.</summary>
    public Task<CommandOutcome> ProtectAsync(string id, ProtectionForm form) =>
        DoneAsync(_pipeline.Handle.RunAsync(id, form.Version, form.ToCommand(), Staff.Name, _aborted));

    /// <summary>Opens a protected case for them.</summary>
    public async Task<CommandOutcome> BreakProtectionAsync(string id, string? reason) =>
        await _pipeline.Cases.LoadAsync(id, _aborted) is { Case: var @case } && Viewer.MayOpen(@case)
            ? await DoneAsync(_pipeline.Handle.RunAsync(id, @case.Version, new BreakProtection(reason), Staff.Name, _aborted))
            : new CommandOutcome(CommandOutcomeKind.NotFound, null, null);

    /// <summary>Judges or undoes a link of a case that they opened.</summary>
    public async Task<CommandOutcome> LinkAsync(string id, LinkForm form)
    {
        if (form.Action is "losmaken")
            return await DoneAsync(_pipeline.Links.SplitOffAsync(id, form.Version, [form.Report ?? ""], form.Explanation, Staff.Name, _aborted));
        // Another region's case does not exist for them.
        if (form.Other is not { } other || await _pipeline.Cases.LoadAsync(other, _aborted) is not { Case: var theirs } || !Viewer.Sees(theirs))
            return new CommandOutcome(CommandOutcomeKind.NotFound, null, null);
        return await DoneAsync(form.Action is "bevestigen"
            ? _pipeline.Links.ConfirmAsync(id, form.Version, other, form.Explanation, Staff.Name, _aborted)
            : _pipeline.Links.RejectAsync(id, form.Version, other, form.Explanation, Staff.Name, _aborted));
    }

    /// <summary>Records what happened in a case that they opened.</summary>
    public async Task<CommandOutcome> RecordAsync(string id, ProgressForm form) =>
        form.ToCommand(_settings.Monitoring, _settings.Clocks(_time.GetUtcNow())) is { } command
            ? await DoneAsync(_pipeline.Progress.RunAsync(id, form.Version, command, Staff.Name, _aborted))
            : new CommandOutcome(CommandOutcomeKind.NotFound, null, null);

    /// <summary>Takes back a transfer of a case that they opened.</summary>
    public async Task<CommandOutcome> WithdrawAsync(Case @case, WithdrawForm form) =>
        ReferralId.TryRead(form.Transfer ?? "", out var transfer) && @case.Referral(transfer) is not null
            ? await DoneAsync(_pipeline.Withdraw.RunAsync(transfer, form.Explanation, Staff.Name, _aborted))
            : new CommandOutcome(CommandOutcomeKind.NotFound, null, null);

    private async Task<CommandOutcome> DoneAsync(Task<CommandOutcome> command)
    {
        var outcome = await command;
        if (outcome.Case is { } @case) _counts.CountAgain(@case.Region);
        return outcome;
    }
}
