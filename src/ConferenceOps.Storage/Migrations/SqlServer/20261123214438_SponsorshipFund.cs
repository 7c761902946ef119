using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ConferenceOps.Storage.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SponsorshipFund : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LedgerEntries",
                columns: table => new
                {
                    Fund = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Part = table.Column<int>(type: "int", nullable: false),
                    Event = table.Column<string>(type: "varchar(80)", unicode: false, maxLength: 80, nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Debit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Credit = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Amount = table.Column<long>(type: "bigint", nullable: false),
                    Contribution = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Request = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reverses = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntries", x => new { x.Fund, x.Version, x.Part });
                });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_Fund_Contribution",
                table: "LedgerEntries",
                columns: new[] { "Fund", "Contribution" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntries_Fund_Request",
                table: "LedgerEntries",
                columns: new[] { "Fund", "Request" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LedgerEntries");
        }
    }
}
