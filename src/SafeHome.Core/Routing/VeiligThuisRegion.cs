namespace SafeHome.Core.Routing;

/// <summary>The area of one Veilig Thuis.</summary>
/// <param name="Code">The CBS code, such as <c>VT20</c>.</param>
/// <param name="Name">The name, in the spelling of CBS.</param>
public sealed record VeiligThuisRegion(string Code, string Name);
