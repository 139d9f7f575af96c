using SafeHome.Core.Persons;

namespace SafeHome.Core.Cases;

/// <summary>Who has a case in hand (behandelaar).</summary>
/// <param name="Name">The member of staff, by the name under which the case's history knows them.</param>
/// <param name="Since">Since when.</param>
public sealed record Handler(string Name, DateTimeOffset Since) : PersonalData;
