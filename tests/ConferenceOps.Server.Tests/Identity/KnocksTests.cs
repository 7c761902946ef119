using ConferenceOps.Server.Identity;
using Microsoft.Extensions.Time.Testing;

namespace ConferenceOps.Server.Tests.Identity;

/// <summary>Who has to wait at the door, and who never.</summary>
public sealed class KnocksTests
{
    private readonly FakeTimeProvider clock = new();
    private readonly Knocks knocks;

    public KnocksTests() => knocks = new(clock);

    [Fact]
    public void An_account_is_refused_after_ten_failures_only_to_the_address_from_which_it_failed()
    {
        Fail(10, "chair", "attacker");
        Assert.True(knocks.AreTooMany("chair", "attacker"));
        Assert.False(knocks.AreTooMany("chair", "home"));
        Assert.False(knocks.AreTooMany("delegate", "attacker"));
    }

    [Fact]
    public void After_five_minutes_one_may_try_again()
    {
        Fail(10, "chair", "home");
        clock.Advance(Knocks.Forgotten);
        Assert.False(knocks.AreTooMany("chair", "home"));
    }

    [Fact]
    public void Failures_from_everywhere_make_an_account_slow_and_never_shut()
    {
        foreach (var address in Enumerable.Range(0, 5_000))
            Fail(10, "chair", $"attacker {address}");
        Assert.False(knocks.AreTooMany("chair", "home"));
        Assert.InRange(knocks.Pause("chair", "home"), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.Zero, knocks.Pause("delegate", "home"));
    }

    [Fact]
    public void Who_signed_in_from_an_address_before_does_not_wait_there_for_what_others_do()
    {
        knocks.Succeeded("chair", "hall");
        Fail(200, "chair", "attacker");
        foreach (var account in Enumerable.Range(0, 200))
            Fail(1, $"nobody {account}", "hall");
        Assert.False(knocks.AreTooMany("chair", "hall"));
        Assert.Equal(TimeSpan.Zero, knocks.Pause("chair", "hall"));
    }

    [Fact]
    public void An_address_that_tries_a_hundred_accounts_is_refused()
    {
        foreach (var account in Enumerable.Range(0, 100))
            Fail(1, $"account {account}", "attacker");
        Assert.True(knocks.AreTooMany("chair", "attacker"));
        Assert.False(knocks.AreTooMany("chair", "home"));
    }

    [Fact]
    public void A_right_password_forgets_the_wrong_ones()
    {
        Fail(9, "chair", "home");
        knocks.Succeeded("chair", "home");
        Fail(9, "chair", "home");
        Assert.False(knocks.AreTooMany("chair", "home"));
    }

    [Fact]
    public void Secrets_that_are_not_valid_are_told_to_be_too_many_after_ten()
    {
        Assert.All(Enumerable.Range(0, 10), _ => Assert.False(knocks.Tried("attacker")));
        Assert.True(knocks.Tried("attacker"));
        Assert.False(knocks.AreTooMany("chair", "attacker"));
    }

    private void Fail(int times, string account, string address)
    {
        for (var time = 0; time < times; time++)
            knocks.Failed(account, address);
    }
}
