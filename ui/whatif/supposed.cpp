// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/supposed.h"

#include "theme/fonts.h"
#include "theme/marks.h"
#include "theme/text.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

namespace attest::ui {
namespace {

/// "Failed at Nonce: the document answers an earlier challenge", or that it passed.
QString resultOf(const report::Story& story)
{
    if (!story.runs.empty() && story.runs.front().cause) {
        const auto& run = story.runs.front();
        return Supposed::tr("%1 at %2: %3")
            .arg(own(run.outcome), own(run.blockedAt), own(run.cause->title));
    }
    return Supposed::tr("%1. %2").arg(own(story.outcome), own(story.summary));
}

} // namespace

Supposed::Supposed(Actions& actions, QWidget* parent)
    : QWidget(parent)
    , m_actions(actions)
    , m_mark(new QLabel)
    , m_words(new QLabel(tr("What if: this is not the verdict of the case")))
    , m_truth(new QLabel)
    , m_said(new QLabel)
    , m_compare(nullptr)
    , m_back(nullptr)
{
    setObjectName(QStringLiteral("whatif.supposed"));
    setAccessibleName(m_words->text());
    m_mark->setPixmap(markIcon(Mark::Warned).pixmap(kMark));
    m_mark->setAccessibleName(wordOf(Mark::Warned));
    auto strong = font();
    strong.setWeight(QFont::DemiBold);
    m_words->setFont(strong);
    m_words->setObjectName(QStringLiteral("whatif.words"));
    m_truth->setObjectName(QStringLiteral("whatif.truth"));
    m_said->setObjectName(QStringLiteral("whatif.said"));
    for (auto* label : {m_truth, m_said}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->hide();
    }
    auto* line = new QHBoxLayout;
    line->setSpacing(2 * kGrid);
    line->addWidget(m_mark);
    line->addWidget(m_words);
    line->addStretch(1);
    m_compare = button(QStringLiteral("case.compare-truth"));
    m_back = button(QStringLiteral("whatif.reset"));
    line->addWidget(m_compare);
    line->addWidget(m_back);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(kPadding, kGrid, kPadding, kGrid);
    all->setSpacing(kGrid);
    all->addLayout(line);
    all->addWidget(m_truth);
    all->addWidget(m_said);
    auto* action = m_actions.find(QStringLiteral("case.compare-truth"));
    action->setCheckable(true);
    connect(action, &QAction::toggled, this, [this](bool on) {
        m_comparing = on;
        compare();
    });
    hide();
}

QToolButton* Supposed::button(const QString& id)
{
    auto* made = new QToolButton;
    made->setDefaultAction(m_actions.find(id));
    made->setToolButtonStyle(Qt::ToolButtonTextOnly);
    made->setFocusPolicy(Qt::StrongFocus);
    made->setAccessibleName(Actions::nameOf(*m_actions.find(id)));
    return made;
}

void Supposed::refresh(const LiveCase* live)
{
    m_live = live;
    const bool supposing = live && live->whatIf().any();
    m_said->hide();
    for (QWidget* each : std::initializer_list<QWidget*>{m_mark, m_words, m_compare, m_back}) {
        each->setVisible(supposing);
    }
    if (!supposing) {
        m_actions.find(QStringLiteral("case.compare-truth"))->setChecked(false);
    }
    setVisible(supposing);
    compare();
}

void Supposed::say(const QString& sentence)
{
    m_said->setText(sentence);
    m_said->show();
    show();
}

void Supposed::compare()
{
    const bool shown = m_comparing && m_live && m_live->whatIf().any();
    m_truth->setVisible(shown);
    if (shown) {
        const auto truth = report::tell(m_live->truth(), explain::Language::Interface);
        m_truth->setText(
            tr("True result: %1\nSupposed: %2").arg(resultOf(truth), resultOf(m_live->story())));
    }
}

void Supposed::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(Role::WarnBack, palette()));
    painter.fillRect(0, height() - 1, width(), 1, colour(Role::Line, palette()));
}

} // namespace attest::ui
