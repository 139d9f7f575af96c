using SafeHome.Core.LeadTimes.Clocks;

namespace SafeHome.Pipeline.Deadlines;

/// <summary>What a team is told at one time: every term of its cases that came to a step.</summary>
/// <param name="Id">Derived from what is in it.</param>
/// <param name="Region">Whose team.</param>
/// <param name="Made">When it was put together.</param>
/// <param name="Steps">The steps, in the order of their names.</param>
public sealed record Digest(string Id, string Region, DateTimeOffset Made, IReadOnlyList<Escalation> Steps);
