namespace SafeHome.Pipeline.Sending;

/// <summary>Where another organisation takes messages. It comes from the settings; nothing that is received can name or change it.</summary>
/// <param name="Name">How the organisation is called in the log.</param>
/// <param name="Address">Where it takes messages.</param>
/// <param name="Credential">By which it knows this app; null where it asks for none.</param>
/// <param name="SigningKey">With which messages to it are signed; null where they are not.</param>
public sealed record Destination(string Name, Uri Address, Credential? Credential, SigningKey? SigningKey);

/// <summary>A header that lets this app in somewhere. It never shows its value.</summary>
/// <param name="Header">The name of the header.</param>
/// <param name="Value">What stands in it.</param>
public sealed record Credential(string Header, string Value)
{
    /// <summary>The name of the header.</summary>
    public override string ToString() => Header;
}
