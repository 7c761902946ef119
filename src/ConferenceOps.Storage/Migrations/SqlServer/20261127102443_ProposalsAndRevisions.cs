using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ConferenceOps.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ProposalsAndRevisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Snapshots are a cache: those of the former shape are of no use, and their names of builds are no numbers.
            migrationBuilder.Sql("DELETE FROM Snapshots;");

            migrationBuilder.AlterColumn<int>(
                name: "Shape",
                table: "Snapshots",
                type: "int",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(40)",
                oldUnicode: false,
                oldMaxLength: 40);

            migrationBuilder.AddColumn<string>(
                name: "Outcomes",
                table: "Snapshots",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Digest",
                table: "Events",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Proposals",
                columns: table => new
                {
                    Draft = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Paragraph = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Tabled = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Proposal = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposals", x => new { x.Draft, x.Id });
                });

            migrationBuilder.CreateTable(
                name: "Revisions",
                columns: table => new
                {
                    Draft = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Symbol = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    IssuedAt = table.Column<long>(type: "bigint", nullable: true),
                    Paragraphs = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revisions", x => new { x.Draft, x.Number });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Proposals_Draft_Tabled",
                table: "Proposals",
                columns: new[] { "Draft", "Tabled" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DELETE FROM Snapshots;");

            migrationBuilder.DropTable(
                name: "Proposals");

            migrationBuilder.DropTable(
                name: "Revisions");

            migrationBuilder.DropColumn(
                name: "Outcomes",
                table: "Snapshots");

            migrationBuilder.DropColumn(
                name: "Digest",
                table: "Events");

            migrationBuilder.AlterColumn<string>(
                name: "Shape",
                table: "Snapshots",
                type: "varchar(40)",
                unicode: false,
                maxLength: 40,
                nullable: false,
                oldClrType: typeof(int),
                oldType: "int");
        }
    }
}
