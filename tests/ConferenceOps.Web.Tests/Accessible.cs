using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace ConferenceOps.Web.Tests;

/// <summary>What holds for every page, whoever reads it.</summary>
internal static class Accessible
{
    public static void MustBeAccessible<T>(this IRenderedComponent<T> page)
        where T : IComponent
    {
        Assert.Single(page.FindAll("h1"));
        var ids = page.FindAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        foreach (var field in page.FindAll("input:not([type=hidden]), select, textarea"))
            Assert.True(field.Id is { } id && page.FindAll($"label[for='{id}']").Count == 1, $"{field.OuterHtml} has no label");
        foreach (var control in page.FindAll("a, button, summary"))
            Assert.False(string.IsNullOrWhiteSpace(control.TextContent), $"{control.OuterHtml} has no name");
        foreach (var described in page.FindAll("[aria-describedby]"))
            Assert.Contains(described.GetAttribute("aria-describedby"), ids);
    }

    /// <summary>The names of the controls a person can press or open.</summary>
    public static IReadOnlyList<string> Acts<T>(this IRenderedComponent<T> page)
        where T : IComponent => [.. page.FindAll("button, summary").Select(control => control.Text().Trim())];

    /// <summary>Presses the button of this name.</summary>
    public static Task Press<T>(this IRenderedComponent<T> page, string name)
        where T : IComponent
    {
        var button = page.FindAll("button").First(button => button.Text().Trim() == name);
        return button.GetAttribute("type") == "submit" ? button.Closest("form")!.SubmitAsync() : button.ClickAsync(new());
    }
}
