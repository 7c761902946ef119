using Bunit;
using ConferenceOps.Domain;
using ConferenceOps.Web.Identity;
using ConferenceOps.Web.Shell;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Identity;

public sealed class SignInPageTests : IAsyncLifetime
{
    private readonly ServerContext context = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public void Signing_in_is_a_plain_form_that_leads_back_to_where_one_came_from()
    {
        var page = Page(For(), "?returnUrl=%2Fdrafts");
        page.MustBeAccessible();
        var form = page.Find("form");
        Assert.Equal(("post", "account/sign-in"), (form.GetAttribute("method"), form.GetAttribute("action")));
        Assert.Equal("/drafts", page.Find("input[name=returnUrl]").GetAttribute("value"));
        Assert.Equal("current-password", page.Find("#password").GetAttribute("autocomplete"));
        Assert.Empty(page.FindAll("[role=alert]"));
    }

    [Theory]
    [InlineData("?failed=1", "No account has this e-mail address and password.")]
    [InlineData("?failed=locked", "Too many attempts failed.")]
    public void A_failed_attempt_says_what_to_do(string query, string words) =>
        Assert.StartsWith(words, Page(For(), query).Find("[role=alert]").TextContent, StringComparison.Ordinal);

    [Fact]
    public void Someone_sent_here_from_a_page_that_is_not_theirs_is_told_so() =>
        Assert.Equal("The page you asked for is not open to A reader.", Page(For(Roles.Delegate), "?returnUrl=%2Fimport").Find(".notice").TextContent);

    private IRenderedComponent<SignInPage> Page(Site site, string query)
    {
        context.Services.GetRequiredService<NavigationManager>().NavigateTo("sign-in" + query);
        return context.Render<SignInPage>(parameters => parameters.AddCascadingValue(site));
    }
}
