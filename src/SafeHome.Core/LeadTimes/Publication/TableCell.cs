namespace SafeHome.Core.LeadTimes.Publication;

/// <summary>One cell of a table of municipalities by the values of something, such as the source of the report.</summary>
/// <param name="Place">The row.</param>
/// <param name="Value">The column; null for the total of the row.</param>
public readonly record struct TableCell(Place Place, string? Value);
