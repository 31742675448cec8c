// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/server_section.h"

#include "servers/exec_question.h"
#include "servers/source_address.h"
#include "telemetry/log/masked.h"
#include "theme/fonts.h"
#include "theme/form_rows.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace attest::ui {
namespace {

QHBoxLayout* rowOf(std::initializer_list<QWidget*> buttons)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(2 * kGrid);
    for (auto* each : buttons) {
        row->addWidget(each);
    }
    row->addStretch(1);
    return row;
}

} // namespace

ServerSection::ServerSection()
    : m_mark(new QLabel)
    , m_state(copyableLabel("serverState"))
    , m_why(copyableLabel("serverWhy"))
    , m_address(copyableLabel("serverAddress"))
    , m_facts(copyableLabel("serverFacts"))
    , m_question(new ExecQuestion)
    , m_logs(new LogChoice)
    , m_connect(new QPushButton)
    , m_lines(new QPushButton(tr("Only its &lines")))
    , m_edit(new QPushButton(tr("E&dit…")))
    , m_remove(new QPushButton(tr("&Remove")))
{
    m_address->setFont(monoFont(font()));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_connect->setObjectName(QStringLiteral("connectServer"));
    m_connect->setProperty("primary", true);
    m_lines->setObjectName(QStringLiteral("linesOfServer"));
    m_edit->setObjectName(QStringLiteral("editServer"));
    m_remove->setObjectName(QStringLiteral("removeServer"));
    auto* stateRow = new QHBoxLayout;
    stateRow->setSpacing(2 * kGrid);
    stateRow->addWidget(m_mark, 0, Qt::AlignTop);
    stateRow->addWidget(m_state, 1);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2 * kGrid);
    lines->addLayout(stateRow);
    lines->addWidget(m_why);
    lines->addWidget(m_question);
    lines->addWidget(m_address);
    lines->addWidget(m_facts);
    lines->addWidget(m_logs);
    // Two rows: all of them beside each other are wider than the part is at first.
    lines->addLayout(rowOf({m_connect, m_lines}));
    lines->addLayout(rowOf({m_edit, m_remove}));
    connect(m_question, &ExecQuestion::allowed, this,
        [this](ExecConsents::For how) { emit programAllowed(m_id, how); });
    connect(m_question, &ExecQuestion::refused, this, [this] { emit programRefused(m_id); });
    connect(m_connect, &QPushButton::clicked, this, [this] { emit connectWanted(m_id); });
    connect(m_lines, &QPushButton::clicked, this, [this] { emit linesWanted(m_id); });
    connect(m_edit, &QPushButton::clicked, this, [this] { emit editWanted(m_id); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeWanted(m_id); });
    connect(m_logs, &LogChoice::said, this,
        [this](const std::string& instance, const std::optional<std::string>& log) {
            emit logSaid(m_id, instance, log);
        });
}

void ServerSection::show(
    const ServerState& state, const SourceEntry* entry, const LogChoice::Offer& offer)
{
    m_id = state.id;
    m_mark->setPixmap(markIcon(state.mark).pixmap(kMark));
    m_state->setText(state.below);
    m_why->setText(state.why);
    m_why->setVisible(!state.why.isEmpty());
    if (state.asks && state.asks != m_asks) { // not anew: somebody may be about to answer
        m_question->show(*state.asks);
    }
    m_asks = state.asks;
    m_question->setVisible(m_asks != nullptr);
    m_address->setText(entry ? shown(telemetry::masked(specOf(*entry)), 2000) : QString());
    m_address->setVisible(entry);
    m_facts->setText(factsOf(state));
    m_facts->setVisible(state.log.has_value());
    m_logs->show(offer);
    m_connect->setVisible(state.canConnect);
    m_connect->setText(state.isTroubled ? tr("&Try again") : tr("&Connect"));
    m_lines->setVisible(state.log.has_value());
    m_edit->setVisible(entry && mayBeEdited(*entry));
    m_remove->setVisible(entry || state.isKept);
    // A server may have two of these, one below the other.
    for (auto* button : {m_connect, m_lines, m_edit, m_remove}) {
        //: A button as whoever does not see it hears it: what stands on it, of what, and of which kind.
        button->setAccessibleName(
            tr("%1: %2, %3").arg(button->text().remove(u'&'), state.name, state.kind));
    }
}

void ServerSection::offer(QMenu& menu)
{
    using Wanted = void (ServerSection::*)(const std::string&);
    const std::pair<QPushButton*, Wanted> all[]
        = {{m_connect, &ServerSection::connectWanted}, {m_lines, &ServerSection::linesWanted},
            {m_edit, &ServerSection::editWanted}, {m_remove, &ServerSection::removeWanted}};
    for (const auto& each : all) {
        if (!each.first->isHidden()) {
            connect(menu.addAction(each.first->text()), &QAction::triggered, this,
                [this, wanted = each.second, id = m_id] { emit(this->*wanted)(id); });
        }
    }
}

QString ServerSection::factsOf(const ServerState& state)
{
    if (!state.log) {
        return {};
    }
    QStringList facts{tr("%Ln lines came", nullptr,
        static_cast<int>(std::min<std::uint64_t>(state.lines, 2'000'000'000)))};
    if (state.gaps > 0) {
        facts << tr("%n gap(s): each stands in the log as a line", nullptr, int(state.gaps));
    }
    if (state.givenUp > 0) {
        facts << tr("%1 of them, the oldest, were given up to make room and are not shown any more")
                     .arg(QLocale().toString(qulonglong(state.givenUp)));
    }
    if (state.gaps == 0 && state.givenUp == 0) {
        facts << tr("Nothing was lost");
    }
    if (state.spoolBytes > 0) {
        facts << tr("%1 of it on disk").arg(bytesText(state.spoolBytes));
    }
    return facts.join(u'\n');
}

} // namespace attest::ui
