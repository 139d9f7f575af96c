namespace SafeHome.Core.Cases;

/// <summary>Why a command is not carried out. Nothing changed.</summary>
/// <param name="Kind">Which sort of no.</param>
/// <param name="Field">The field of the command that is at fault, or null.</param>
/// <param name="Code">A word for programs.</param>
/// <param name="Reason">A sentence in Dutch for people, without personal data.</param>
public sealed record Refusal(RefusalKind Kind, string? Field, string Code, string Reason);

/// <summary>The sorts of no.</summary>
public enum RefusalKind
{
    /// <summary>The command itself is wrong.</summary>
    Invalid,

    /// <summary>The case is in a state in which the command cannot be carried out.</summary>
    Conflict,
}

/// <summary>The answer to a command: events to commit, or a refusal.</summary>
/// <param name="Events">What happens; empty where the command was carried out before, or refused.</param>
/// <param name="Refusal">Why not; null where it is carried out.</param>
public sealed record CommandResult(IReadOnlyList<CaseEvent> Events, Refusal? Refusal = null)
{
    /// <summary>A refusal because the command itself is wrong.</summary>
    public static CommandResult Invalid(string field, string code, string reason) =>
        new([], new Refusal(RefusalKind.Invalid, field, code, reason));

    /// <summary>A refusal because of the state of the case.</summary>
    public static CommandResult Conflict(string code, string reason) => new([], new Refusal(RefusalKind.Conflict, null, code, reason));
}
