namespace SafeHome.Core.Cases.Progress;

/// <summary>A time in which a report, once decided on, waited for a person to say what follows.</summary>
/// <param name="Since">From when.</param>
/// <param name="Ended">Until when; null while it waits.</param>
public sealed record Reconsideration(DateTimeOffset Since, DateTimeOffset? Ended = null);
