namespace SafeHome.Core.Routing;

/// <summary>A current municipality.</summary>
/// <param name="Code">The CBS code, such as <c>GM0307</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="RegionCode">The CBS code of its Veilig Thuis region, such as <c>VT20</c>.</param>
/// <param name="RegionName">The name of that region, in the spelling of CBS.</param>
public sealed record Municipality(string Code, string Name, string RegionCode, string RegionName);
