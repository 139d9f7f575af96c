namespace SafeHome.Core.Cases;

/// <summary>A member of staff took the case in hand, or its handler took notice of a report that came since.</summary>
public sealed record CaseClaimed(DateTimeOffset At, string By) : CaseEvent(At, By);

/// <summary>A member of staff took the case over from a colleague.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who has it in hand now.</param>
/// <param name="From">Who had it.</param>
/// <param name="Reason">Why.</param>
public sealed record CaseTakenOver(DateTimeOffset At, string By, string From, string Reason) : CaseEvent(At, By);

/// <summary>Its handler gave the case back: nobody has it in hand.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who had it.</param>
/// <param name="Reason">Why, where they said so.</param>
public sealed record CaseGivenBack(DateTimeOffset At, string By, string? Reason) : CaseEvent(At, By);
