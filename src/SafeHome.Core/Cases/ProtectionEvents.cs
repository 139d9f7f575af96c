namespace SafeHome.Core.Cases;

/// <summary>From now on only these members of staff see the case.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who said so.</param>
/// <param name="Staff">Who see it.</param>
/// <param name="Reason">Why.</param>
public sealed record CaseProtected(DateTimeOffset At, string By, IReadOnlyList<string> Staff, string Reason) : CaseEvent(At, By);

/// <summary>The case is seen again by all staff of its region.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who said so.</param>
/// <param name="Reason">Why.</param>
public sealed record ProtectionLifted(DateTimeOffset At, string By, string Reason) : CaseEvent(At, By);

/// <summary>Someone who was not named opened the case, and is named from now on.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Reason">Why.</param>
public sealed record ProtectionBroken(DateTimeOffset At, string By, string Reason) : CaseEvent(At, By);
