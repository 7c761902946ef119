using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Web.Delegations;
using ConferenceOps.Web.Shell;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Delegations;

public sealed class DelegationPagesTests : IAsyncLifetime
{
    private readonly ServerContext context = new();
    private string? search;
    private string? group;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Fact]
    public async Task Delegations_are_found_by_any_part_of_the_name_and_by_group()
    {
        var page = List(For());
        page.MustBeAccessible();
        Assert.Equal("210 delegations", page.Find(".lead").TextContent);
        await page.Find("#search").InputAsync(new() { Value = "eny" });
        await page.Find("#group").ChangeAsync(new() { Value = nameof(RegionalGroup.African) });
        Assert.Equal(("eny", "AFRICAN"), (search, group));
        Assert.Equal("Kenya", page.Find(".delegations .name").TextContent);
    }

    [Theory]
    [InlineData(Role.Delegate, false)]
    [InlineData(Role.Secretariat, true)]
    public void Only_the_Secretariat_registers(Role role, bool registers)
    {
        var page = List(For(role));
        page.MustBeAccessible();
        Assert.Equal(registers, page.Acts().Contains("Register a delegation"));
    }

    [Fact]
    public void Who_is_on_a_delegation_is_not_public()
    {
        var page = One(For());
        page.MustBeAccessible();
        Assert.DoesNotContain("Amina Otieno", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Sign in as a participant", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_delegation_and_the_Secretariat_enrol_its_members_and_others_read()
    {
        Assert.Contains("Enrol a member", One(ForKenya()).Acts());
        Assert.Contains("Enrol a member", One(For(Role.Secretariat)).Acts());
        var other = One(For(Role.Delegate));
        Assert.Empty(other.Acts());
        Assert.Equal("Amina Otieno", other.Find(".members .name").TextContent);
    }

    [Fact]
    public async Task Enrolling_tells_its_refusal_and_keeps_what_was_typed()
    {
        context.Refuse("enrolMember", "This person is already enrolled.");
        var page = One(ForKenya());
        page.MustBeAccessible();
        page.Find("#enrol-name").Change("Amina Otieno");
        page.Find("#enrol-function").Change("Counsellor");
        await page.Find("#enrol-name").ParentElement!.ParentElement!.SubmitAsync();
        Assert.Equal("This person is already enrolled.", page.Find("[role=alert]").TextContent);
        Assert.Equal("Amina Otieno", page.Find("#enrol-name").GetAttribute("value"));
    }

    private IRenderedComponent<DelegationsPage> List(Site site)
    {
        context.Answers["delegations(first"] = asked =>
        {
            (search, group) = ((string?)asked!["search"], (string?)asked["group"]);
            return """{"data":{"delegations":{"nodes":[{"id":"00000000-0000-7000-8000-000000000040","version":3,"kind":"STATE","code":"KEN","name":"Kenya","group":"AFRICAN"}],"pageInfo":{"hasNextPage":true,"endCursor":"x"},"totalCount":210}}}""";
        };
        return context.Render<DelegationsPage>(parameters => parameters.AddCascadingValue(site));
    }

    private IRenderedComponent<DelegationPage> One(Site site)
    {
        context.Answer("delegation(id", "delegation", () => OfKenya(new Member(Id(41), "Amina Otieno", "Counsellor")));
        return context.Render<DelegationPage>(parameters => parameters.AddCascadingValue(site).Add(page => page.Id, Kenya));
    }
}
