// SPDX-License-Identifier: GPL-3.0-or-later
#include "large_lists.h"

#include "frame_times.h"
#include "logs/log_pane.h"
#include "sessions/session_model.h"
#include "sessions/session_pane.h"
#include "sessions/session_table.h"

#include <QtCore/QTemporaryFile>

namespace attest::bench {

namespace {

constexpr std::size_t kPlaces = 60;
constexpr int kLogins = 100'000;

constexpr int kLines = 1'000'000;

bool writeLines(QTemporaryFile& file)
{
    QByteArray lines;
    for (int i = 0; i < kLines; ++i) {
        const auto number = QByteArray::number(i);
        lines += R"({"level":")" + QByteArray(i % 50 == 7 ? "error" : "info") + R"(","ts":)"
            + QByteArray::number(1785245081 + i / 100) + "." + QByteArray::number(100 + i % 100)
            + R"(,"logger":"server.agentServer","msg":"Authorization received and verified",)"
            + R"("attestor":"azure_imds","agent":"web-)" + number + R"(","trace_id":"75db07abc728)"
            + number + "\"}\n";
        if (lines.size() > 1 << 20) {
            file.write(lines);
            lines.clear();
        }
    }
    return file.write(lines) == lines.size() && file.flush();
}

std::vector<session::SessionPtr> manyLogins()
{
    using telemetry::SessionOutcome;
    std::vector<session::SessionPtr> all;
    all.reserve(kLogins);
    for (int i = 0; i < kLogins; ++i) {
        telemetry::AttestationSession one;
        one.id = "session-" + std::to_string(i);
        one.machine = "web-" + std::to_string(i * 7919 % 5000);
        one.methods = {i % 3 == 0 ? "azure_msi" : "azure_imds"};
        one.started = (1'785'245'081 + i / 10) * std::int64_t{1'000'000'000};
        one.last = one.ended = one.started + i * 7907 % 4000 * std::int64_t{1'000'000};
        one.outcome = i % 50 == 7 ? SessionOutcome::Failed : SessionOutcome::Succeeded;
        one.lines
            = {{static_cast<std::uint64_t>(i), one.started, 0, static_cast<std::uint32_t>(i % 4)}};
        one.lineCount = 1;
        all.push_back(std::make_shared<const telemetry::AttestationSession>(std::move(one)));
    }
    return all;
}

} // namespace

void jumpInALog()
{
    QTemporaryFile file;
    require(file.open() && writeLines(file), "a log cannot be written");
    ui::Actions actions;
    watch::LogWatch watch({});
    (void)watch.addFile(file.fileName().toStdString(), live::Follow::No);
    ui::LogPane pane(actions, watch);
    pane.resize(1440, 900);
    static_cast<QWidget&>(pane).show();
    auto& table = pane.table();
    waitUntil([&] { return table.order().size() == kLines && table.isComplete(); },
        "the log does not come");
    settle();
    Times jumps;
    const auto painted = table.paintedRows();
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t place = 0; place < kPlaces; ++place) {
            // Far from each other, and others in every round, so that no words are there yet.
            const auto row
                = (place * 7919 + static_cast<std::size_t>(round) * 104729) * 131 % kLines;
            jumps.take(place, [&] {
                table.goTo(row);
                waitUntil([&] { return table.isComplete(); }, "the rows do not come");
            });
        }
    }
    require(table.paintedRows() > painted + kRounds * kPlaces * 20, "jumps paint nothing");
    jumps.print("jump", "log-1000000-lines");
}

void orderLogins()
{
    ui::SessionPane pane;
    pane.resize(1440, 500);
    static_cast<QWidget&>(pane).show();
    auto& model = pane.model();
    const auto isThere = [&] { return !model.isBusy(); };
    model.take(manyLogins());
    waitUntil([&] { return model.rowCount() == kLogins && isThere(); }, "the logins do not come");
    settle();
    Times orders, filters;
    for (int round = 0; round < kRounds; ++round) {
        std::size_t place = 0;
        for (int column = ui::kSessionColumns - 1; column >= 0; --column) {
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                orders.take(place++, [&] {
                    pane.table().sortByColumn(column, order);
                    waitUntil(isThere, "the logins are not put in order");
                });
            }
        }
        place = 0;
        for (const auto* text : {"web-1", "azure_msi", "nowhere", ""}) {
            filters.take(place++, [&] {
                pane.filterTo({}, QString::fromLatin1(text));
                waitUntil(isThere, "the logins are not filtered");
            });
        }
    }
    require(model.rowCount() == kLogins, "logins are missing");
    orders.print("order", "100000-logins");
    filters.print("filter", "100000-logins");
}

} // namespace attest::bench
