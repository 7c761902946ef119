using System.Net;
using ConferenceOps.Server.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace ConferenceOps.Server.Tests.Hosting;

public sealed class BudgetsTests
{
    private static readonly Payer Hall = new(Guid.Empty, IPAddress.Parse("192.0.2.1"));

    private readonly FakeTimeProvider clock = new();
    private readonly Budgets budgets;

    public BudgetsTests() => budgets = new(new(AtOnce: 1_000, PerSecond: 100), clock);

    [Fact]
    public void What_is_spent_comes_back_with_time()
    {
        Assert.Null(budgets.Charge(Hall, 1_000));
        Assert.Equal(TimeSpan.FromSeconds(2), budgets.Charge(Hall, 150));

        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Null(budgets.Charge(Hall, 150));
        Assert.Equal(TimeSpan.FromSeconds(1), budgets.Charge(Hall, 100));
    }

    [Fact]
    public void What_was_refused_costs_nothing()
    {
        Assert.Null(budgets.Charge(Hall, 900));
        Assert.NotNull(budgets.Charge(Hall, 500));
        Assert.Null(budgets.Charge(Hall, 100));
    }

    [Fact]
    public void What_is_dearer_than_everything_costs_everything()
    {
        Assert.Null(budgets.Charge(Hall, 1_000_000));
        Assert.Equal(TimeSpan.FromSeconds(10), budgets.Charge(Hall, 1_000_000));
    }

    [Fact]
    public void Each_pays_for_themselves()
    {
        Assert.Null(budgets.Charge(Hall, 1_000));
        Assert.NotNull(budgets.Charge(Hall, 1));
        Assert.Null(budgets.Charge(new(Guid.CreateVersion7(), null), 1_000));
        Assert.Null(budgets.Charge(new(Guid.Empty, IPAddress.Parse("192.0.2.2")), 1_000));
    }

    [Fact]
    public void Two_thousand_phones_behind_one_address_open_the_page_together()
    {
        var real = new Budgets(new(), clock);
        var purse = new Purse(real, Hall);
        for (var phone = 0; phone < 2_000; phone++)
        {
            // The page, four questions of a page's size, and the streams it follows.
            Assert.Null(purse.Pay(2_500));
            Assert.Null(purse.Pay(6_000));
            for (var question = 0; question < 3; question++)
                Assert.Null(purse.Pay(1_500));
            for (var stream = 0; stream < 21; stream++)
                Assert.Null(purse.Pay(400));
        }
    }

    [Fact]
    public void A_stranger_pays_more_than_in_proportion_for_what_no_page_asks()
    {
        var (stranger, account) = (0, 0);
        var real = new Budgets(new(), clock);
        while (new Purse(real, Hall).Pay(60_000) is null)
            stranger++;
        var known = new Purse(real, new Payer(Guid.CreateVersion7(), null));
        while (known.Pay(60_000) is null)
            account++;

        Assert.InRange(stranger, 10, 200);
        Assert.InRange(account, 500, 2_000);
    }

    [Fact]
    public void A_payer_keeps_so_many_connections_open_and_may_open_others_as_they_close()
    {
        var connections = new OpenConnections();
        for (var i = 0; i < OpenConnections.Most; i++)
            Assert.True(connections.Open(Hall));

        Assert.False(connections.Open(Hall));
        Assert.True(connections.Open(new(Guid.CreateVersion7(), null)));
        connections.Close(Hall);
        Assert.True(connections.Open(Hall));
        Assert.False(connections.Open(Hall));
    }

    [Theory]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2:ffff::1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void A_network_is_one_payer(string one, string other, bool same) =>
        Assert.Equal(same, Payer.Of(null, IPAddress.Parse(one)) == Payer.Of(null, IPAddress.Parse(other)));
}
