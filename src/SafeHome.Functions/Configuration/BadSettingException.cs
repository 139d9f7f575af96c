namespace SafeHome.Functions.Configuration;

/// <summary>A setting is missing or wrong. The app does not start.</summary>
public sealed class BadSettingException(string setting, string expected) : Exception($"The setting {setting} is missing or wrong: expected is {expected}.");
