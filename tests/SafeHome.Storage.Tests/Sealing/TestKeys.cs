using SafeHome.Storage.Sealing;

namespace SafeHome.Storage.Tests.Sealing;

internal static class TestKeys
{
    public static string Base64(byte fill) => Convert.ToBase64String(Enumerable.Repeat(fill, KeyRing.KeyBytes).ToArray());

    public static KeyRing Ring(string current, params (string Id, byte Fill)[] keys) =>
        KeyRing.Parse(current, keys.Select(k => KeyValuePair.Create<string, string?>(k.Id, Base64(k.Fill))));
}
