using System.Collections.Immutable;
using SafeHome.Core.Persons;

namespace SafeHome.Pipeline.Sending;

/// <summary>A message for another organisation.</summary>
/// <param name="Id">Derived, so that a repeat has the same and the other side can tell.</param>
/// <param name="ContentType">What the body is.</param>
/// <param name="Body">The body.</param>
public sealed record OutgoingMessage(string Id, string ContentType, ImmutableArray<byte> Body) : PersonalData;
