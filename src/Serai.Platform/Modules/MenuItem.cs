namespace Serai.Platform.Modules;

/// <summary>One entry of the side navigation. <c>English</c> and <c>Section</c> are keys for <c>Text</c>; <c>Capability</c> names what a person must hold to see it ("" for everybody signed in).</summary>
public sealed record MenuItem(string English, string Href, string Section, int Order, string Capability);
