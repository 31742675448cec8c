// SPDX-License-Identifier: GPL-3.0-or-later
#include "rig.h"

#include "live/issues.h"

#include <QtCore/QFile>
#include <QtTest/QTest>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

#include <thread>

namespace attest::test {

namespace {

constexpr std::int64_t kFirst = 1'785'245'081; ///< 2026-07-28T13:24:41Z

/// Two lines with a gap between them.
class Gapped final : public live::Source {
public:
    [[nodiscard]] const std::string& name() const override { return m_name; }
    void start(live::SourceSink& sink) override
    {
        m_thread = std::jthread([this, &sink] { give(sink); });
    }
    void stop() override {}

private:
    void give(live::SourceSink& sink) const
    {
        sink.origin({0, "pod-0/server", "prod", "pod-0", "server", "", ""});
        sink.status({live::SourceState::Connected, {}, {}, 0});
        const auto before = LogRig::line(0, "info", "before") + "\n";
        const auto behind = LogRig::line(9, "info", "behind") + "\n";
        sink.batch({0, before, {}});
        live::Gap gap;
        gap.lines = 7;
        gap.why = {live::issue::kTruncated, {{"source", m_name}}, {}};
        sink.gap(gap);
        sink.batch({0, behind, {}});
        sink.status({live::SourceState::Ended, {}, {}, 0});
    }

    std::string m_name = "kube:prod";
    std::jthread m_thread; ///< last: it ends before the name goes
};

} // namespace

LogRig::LogRig(const std::vector<std::string>& lines, QSize size) : now{kFirst + 600, 0}
{
    watch::LogWatch::Settings settings;
    settings.spoolFolder = path(QStringLiteral("spool")).toStdString();
    m_watch = std::make_unique<watch::LogWatch>(std::move(settings));
    if (!lines.empty()) {
        append(lines);
        (void)m_watch->addFile(path(QStringLiteral("server.log")).toStdString());
    }
    open(size);
    (void)waitForRows(lines.size());
    m_pane->table().setFocus();
}

void LogRig::open(QSize size)
{
    m_pane = std::make_unique<ui::LogPane>(actions, *m_watch, nullptr, [this] { return now; });
    m_pane->resize(size);
    static_cast<QWidget&>(*m_pane).show();
    m_pane->activateWindow();
    (void)QTest::qWaitForWindowActive(m_pane.get());
}

void LogRig::renew()
{
    const auto size = m_pane->size();
    m_pane.reset();
    actions.clear();
    open(size);
}

void LogRig::addSourceWithGap()
{
    (void)m_watch->add(std::make_unique<Gapped>(), watch::SourceKind::Kubernetes);
}

LogRig::~LogRig() = default;

std::string LogRig::line(
    int second, std::string_view level, std::string_view message, std::string_view more)
{
    return R"({"level":")" + std::string(level) + R"(","ts":)" + std::to_string(kFirst + second)
        + R"(.402,"logger":"server.agentServer","msg":")" + std::string(message) + "\""
        + (more.empty() ? std::string() : "," + std::string(more)) + "}";
}

std::vector<std::string> LogRig::usual(int count)
{
    std::vector<std::string> lines;
    for (int i = 0; i < count; ++i) {
        const auto agent = R"("agent":"web-)" + std::to_string(i) + "\"";
        lines.push_back(i % 10 == 9 ? line(i, "error", "Attestor rejected proof, policy failed",
                            agent + R"(,"attestor":"azure_imds","trace_id":"75db07abc728622f)"
                                + std::to_string(1000 + i) + "\"")
                                    : line(i, "info", "Connected to agent", agent));
    }
    return lines;
}

void LogRig::append(const std::vector<std::string>& lines)
{
    QFile file(path(QStringLiteral("server.log")));
    if (!file.open(QIODevice::Append)) {
        qFatal("the log cannot be written");
    }
    for (const auto& each : lines) {
        file.write((each + "\n").c_str());
    }
}

QAction* LogRig::action(const char* id) const
{
    return actions.find(QLatin1String(id));
}

QString LogRig::message(std::uint64_t position)
{
    return table().cellText(position, table().placed().back());
}

bool LogRig::waitForRows(std::uint64_t count)
{
    return QTest::qWaitFor(
        [&] { return table().order().size() == count && table().isComplete(); }, 60000);
}

void LogRig::filter(const QString& text)
{
    auto* edit = m_pane->findChild<QLineEdit*>(QStringLiteral("filter"));
    edit->setFocus();
    edit->clear();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

void LogRig::key(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&table(), Qt::Key(key), modifiers);
}

void LogRig::click(std::uint64_t position, Qt::KeyboardModifiers modifiers)
{
    const QPoint at(300, table().rectOf(position).center().y());
    QTest::mouseClick(table().viewport(), Qt::LeftButton, modifiers, at);
}

QWidget* LogRig::child(const char* name) const
{
    return m_pane->findChild<QWidget*>(QLatin1String(name));
}

QString LogRig::text(const char* label) const
{
    const auto* found = m_pane->findChild<QLabel*>(QLatin1String(label));
    return found && found->isVisible() ? found->text() : QString();
}

} // namespace attest::test
