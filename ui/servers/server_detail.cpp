// SPDX-License-Identifier: GPL-3.0-or-later
#include "servers/server_detail.h"

#include "theme/fonts.h"
#include "theme/form_rows.h"
#include "theme/text.h"
#include "theme/tokens.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace attest::ui {
ServerDetail::ServerDetail(QWidget* parent)
    : QScrollArea(parent)
    , m_name(copyableLabel("serverName"))
    , m_mark(new QLabel)
    , m_state(copyableLabel("serverState"))
    , m_why(copyableLabel("serverWhy"))
    , m_address(copyableLabel("serverAddress"))
    , m_facts(copyableLabel("serverFacts"))
    , m_connect(new QPushButton)
    , m_lines(new QPushButton(tr("Only its &lines")))
    , m_remove(new QPushButton(tr("&Remove")))
{
    setAccessibleName(tr("Server"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    m_name->setFont(headingFont(font()));
    m_address->setFont(monoFont(font()));
    m_facts->setForegroundRole(QPalette::PlaceholderText);
    m_connect->setObjectName(QStringLiteral("connectServer"));
    m_connect->setProperty("primary", true);
    m_lines->setObjectName(QStringLiteral("linesOfServer"));
    m_remove->setObjectName(QStringLiteral("removeServer"));
    auto* stateRow = new QHBoxLayout;
    stateRow->setSpacing(2 * kGrid);
    stateRow->addWidget(m_mark, 0, Qt::AlignTop);
    stateRow->addWidget(m_state, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2 * kGrid);
    buttons->addWidget(m_connect);
    buttons->addWidget(m_lines);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(kPadding, kPadding, kPadding, kPadding);
    lines->setSpacing(2 * kGrid);
    lines->addWidget(m_name);
    lines->addLayout(stateRow);
    lines->addWidget(m_why);
    lines->addWidget(m_address);
    lines->addWidget(m_facts);
    lines->addLayout(buttons);
    lines->addStretch(1);
    setWidget(inside);
    // On whatever stands behind it.
    inside->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(m_connect, &QPushButton::clicked, this, [this] { emit connectWanted(m_id); });
    connect(m_lines, &QPushButton::clicked, this, [this] { emit linesWanted(m_id); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeWanted(m_id); });
}

void ServerDetail::show(const ServerState& state, const SourceEntry* entry)
{
    m_id = state.id;
    m_name->setText(state.name);
    m_mark->setPixmap(markIcon(state.mark).pixmap(kMark));
    m_state->setText(state.below);
    m_why->setText(state.why);
    m_why->setVisible(!state.why.isEmpty());
    m_address->setText(entry ? shown(specOf(*entry), 2000) : QString());
    m_address->setVisible(entry);
    QStringList facts;
    const QLocale locale;
    if (state.log) {
        facts << tr("%1 lines came").arg(locale.toString(qulonglong(state.lines)));
        facts << (state.gaps == 0
                ? tr("Nothing was lost")
                : tr("%n gap(s): each stands in the log as a line", nullptr, int(state.gaps)));
        if (state.spoolBytes > 0) {
            facts << tr("%1 of it on disk").arg(bytesText(state.spoolBytes));
        }
    }
    m_facts->setText(facts.join(u'\n'));
    m_facts->setVisible(!facts.isEmpty());
    m_connect->setVisible(state.canConnect);
    m_connect->setText(state.isTroubled ? tr("&Try again") : tr("&Connect"));
    m_lines->setVisible(state.log.has_value());
    m_remove->setVisible(entry);
}

} // namespace attest::ui
