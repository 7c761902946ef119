using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Web.Layout;
using ConferenceOps.Web.Shell;
using Microsoft.AspNetCore.Components;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Layout;

public sealed class MainLayoutTests : IAsyncLifetime
{
    private readonly ServerContext context = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Theory]
    [InlineData(null, "Today Programme Agenda Delegations Sponsorship")]
    [InlineData(Roles.Administrator, "Today Programme Agenda Delegations Sponsorship Accounts")]
    [InlineData(Roles.Observer, "Today Programme Agenda Delegations Drafts Sponsorship")]
    [InlineData(Roles.Delegate, "Today Programme Agenda Delegations Drafts Sponsorship")]
    [InlineData(Roles.Bureau, "Today Programme Agenda Delegations Drafts Sponsorship Import")]
    [InlineData(Roles.Chair, "Today Programme Agenda Delegations Drafts Sponsorship Import")]
    [InlineData(Roles.Secretariat, "Today Programme Agenda Delegations Drafts Sponsorship Import")]
    public void Each_is_offered_the_pages_that_are_open_to_them(Roles? role, string pages) =>
        Assert.Equal(pages, string.Join(' ', Page(role).FindAll("nav.pages a").Select(link => link.TextContent)));

    [Fact]
    public void The_frame_has_its_landmarks_and_a_way_past_them()
    {
        var page = Page(null);
        page.MustBeAccessible();
        Assert.EndsWith("#content", page.Find("a").GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(page.Find("main#content"));
        Assert.NotNull(page.Find("body > header, header.masthead"));
        Assert.Equal("Fourth Review", page.Find(".brand .conference").TextContent);
        Assert.Equal("page", page.Find("nav.pages a.active").GetAttribute("aria-current"));
    }

    [Fact]
    public void Whoever_is_signed_in_can_leave()
    {
        var form = Page(Roles.Delegate).Find("form[action='account/sign-out']");
        Assert.Equal("post", form.GetAttribute("method"));
        Assert.Equal("Sign out", form.QuerySelector("button")!.TextContent);
        Assert.StartsWith("sign-in?returnUrl=", Page(null).Find(".me a").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_breaks_leaves_the_frame_and_says_what_to_do()
    {
        var page = Page(Roles.Delegate, builder =>
        {
            builder.OpenComponent<Broken>(0);
            builder.CloseComponent();
        });
        Assert.Equal("Something went wrong on this page", page.Find("h1").TextContent);
        Assert.Equal("Load the page again", page.Find("main a").TextContent);
        Assert.NotEmpty(page.FindAll("nav.pages a"));
    }

    private IRenderedComponent<MainLayout> Page(Roles? role, RenderFragment? body = null)
    {
        var viewer = new Viewer(role is not null, "A reader", role is { } one ? [one] : [], null);
        context.Server.Answer("viewer", () => viewer);
        context.Server.Answer("conference", () => The());
        return context.Render<MainLayout>(parameters => parameters.Add(layout => layout.Body, body ?? Heading));
    }

    private static void Heading(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder)
    {
        builder.OpenComponent<PageHead>(0);
        builder.AddAttribute(1, nameof(PageHead.Title), "A page");
        builder.CloseComponent();
    }

    private sealed class Broken : ComponentBase
    {
        protected override void OnInitialized() => throw new InvalidOperationException("Broken.");
    }
}
