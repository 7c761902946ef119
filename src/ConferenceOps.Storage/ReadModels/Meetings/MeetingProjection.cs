using ConferenceOps.Domain.Meetings;
using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.ReadModels.Meetings;

internal sealed class MeetingProjection : IProjection
{
    public ValueTask Apply(RecordedEvent recorded, ConferenceContext context) => recorded.Event switch
    {
        MeetingScheduled e => Add(e, recorded, context),
        MeetingRescheduled e => Change(e.Meeting, recorded, context, row => Move(row, e)),
        MeetingCancelled e => Change(e.Meeting, recorded, context, row => row.Status = MeetingStatus.Cancelled),
        MeetingCalled e => Change(e.Meeting, recorded, context, row => row.Ordinal = e.Ordinal),
        MeetingOpened e => Hold(e.Meeting, recorded, context, row => (row.Status, row.OpenedAt) = (MeetingStatus.Open, recorded.At)),
        ItemTakenUp e => Hold(e.Meeting, recorded, context, row => (row.Item, row.ItemNumber, row.ItemTitle) = (e.Item.Id, e.Item.Number, e.Item.Title)),
        MeetingSuspended e => Hold(e.Meeting, recorded, context, row => row.Status = MeetingStatus.Suspended),
        MeetingResumed e => Hold(e.Meeting, recorded, context, row => row.Status = MeetingStatus.Open),
        MeetingAdjourned e => Hold(e.Meeting, recorded, context, row => Rise(row, recorded.At)),
        _ => default,
    };

    public Task Clear(ConferenceContext context, CancellationToken cancellation) => context.Meetings.ExecuteDeleteAsync(cancellation);

    private static ValueTask Add(MeetingScheduled e, RecordedEvent recorded, ConferenceContext context)
    {
        context.Meetings.Add(new()
        {
            Id = e.Meeting,
            Body = new(recorded.StreamId),
            Title = e.Title,
            Starts = e.Starts,
            Ends = e.Ends,
            Room = e.Room,
            RoomId = e.RoomId,
        });
        return default;
    }

    private static void Move(MeetingRow row, MeetingRescheduled e) =>
        (row.Starts, row.Ends, row.Room, row.RoomId) = (e.Starts, e.Ends, e.Room, e.RoomId);

    private static async ValueTask Change(MeetingId meeting, RecordedEvent recorded, ConferenceContext context, Action<MeetingRow> change) =>
        change(await context.Meetings.Existing(recorded.Event, meeting));

    /// <summary>A change in the meeting's own stream, whose version the row bears.</summary>
    private static async ValueTask Hold(MeetingId meeting, RecordedEvent recorded, ConferenceContext context, Action<MeetingRow> change) =>
        await Change(meeting, recorded, context, row =>
        {
            change(row);
            row.Version = recorded.Version;
        });

    private static void Rise(MeetingRow row, DateTimeOffset at)
    {
        (row.Status, row.AdjournedAt) = (MeetingStatus.Adjourned, at);
        (row.Item, row.ItemNumber, row.ItemTitle) = (null, null, null);
    }
}
