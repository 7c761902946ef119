using ConferenceOps.Server.Demo;

namespace ConferenceOps.Server.Tests.Demo;

public sealed class DemoProgrammeTests
{
    [Fact]
    public void The_Review_Conference_has_two_slots_fewer_than_meetings_mandated()
    {
        var slots = DemoProgramme.Slots(DemoConference.ReviewDays.First, DemoConference.ReviewDays.Last).ToList();

        Assert.Equal(18, slots.Count);
        Assert.Equal(DemoConference.ReviewEntitlement - 2, slots.Count);
        Assert.Equal(slots.Count, DemoProgramme.ReviewConference.Count);
    }

    [Fact]
    public void The_Preparatory_Committee_fills_the_meetings_mandated()
    {
        Assert.Equal(
            DemoConference.PreparatoryEntitlement,
            DemoProgramme.Slots(DemoConference.PreparatoryDays.First, DemoConference.PreparatoryDays.Last).Count());
        Assert.Equal(
            DemoConference.PreparatoryEntitlement,
            DemoProgramme.PreparatoryCommittee.Count);
    }

    [Fact]
    public void A_slot_keeps_New_York_time_in_winter_and_in_summer()
    {
        Assert.Equal(
            new DateTimeOffset(2024, 2, 12, 10, 0, 0, TimeSpan.FromHours(-5)),
            DemoProgramme.Slots(DemoConference.PreparatoryDays.First, DemoConference.PreparatoryDays.Last).First().Starts);
        Assert.Equal(
            new DateTimeOffset(2024, 6, 28, 18, 0, 0, TimeSpan.FromHours(-4)),
            DemoProgramme.Slots(DemoConference.ReviewDays.First, DemoConference.ReviewDays.Last).Last().Ends);
    }
}
