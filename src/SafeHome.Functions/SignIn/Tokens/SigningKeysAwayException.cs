namespace SafeHome.Functions.SignIn.Tokens;

/// <summary>The issuer's keys have not been read yet and cannot be read now: of no token can be told whether it is good.</summary>
public sealed class SigningKeysAwayException() : Exception("The keys of the issuer cannot be read.");
