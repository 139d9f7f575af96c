namespace SafeHome.Core.Cases;

/// <summary>A command that a member of staff gives on a case, and that the case alone can answer.</summary>
public interface ICaseCommand
{
    /// <summary>Decides what it does to the case: events to commit, none where it changes nothing, or a refusal.</summary>
    /// <param name="case">The case as it stands.</param>
    /// <param name="at">Now.</param>
    /// <param name="by">Who gives it.</param>
    CommandResult On(Case @case, DateTimeOffset at, string by);
}
