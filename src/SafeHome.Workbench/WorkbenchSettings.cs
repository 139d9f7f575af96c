namespace SafeHome.Workbench;

/// <summary>What differs between installations.</summary>
/// <param name="HasSampleAccounts">Whether the sign-in page offers accounts without a password: in the environment Development only.</param>
/// <param name="TrustsBuiltInSignIn">Whether Azure's built-in authentication stands before the app, so that what it says of the caller is true.</param>
public sealed record WorkbenchSettings(bool HasSampleAccounts, bool TrustsBuiltInSignIn);
