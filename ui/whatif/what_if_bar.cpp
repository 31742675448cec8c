// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif/what_if_bar.h"

#include "live/moment_words.h"
#include "theme/fonts.h"
#include "theme/time_text.h"
#include "theme/tokens.h"
#include "whatif/anchor_choice.h"
#include "whatif/challenge_choice.h"
#include "whatif/cloud_choice.h"
#include "whatif/leeway_choice.h"
#include "whatif/policy_choice.h"
#include "whatif/popup.h"
#include "whatif/supposed.h"
#include "whatif/time_slider.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

namespace attest::ui {
namespace {

/// The line of one pixel in which panes meet.
class Rule final : public QWidget {
public:
    Rule() { setFixedHeight(1); }

private:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(rect(), colour(Role::Line, palette()));
    }
};

} // namespace

WhatIfBar::WhatIfBar(Actions& actions, QWidget* parent)
    : Pane(QString(), parent)
    , m_actions(actions)
    , m_line(new QWidget)
    , m_slider(new TimeSlider)
    , m_typed(new QLineEdit)
    , m_more(new QToolButton)
    , m_supposed(nullptr)
{
    setAccessibleName(tr("What if"));
    addActions();
    m_supposed = new Supposed(actions);
    auto* all = new QWidget;
    auto* lines = new QVBoxLayout(all);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    auto* line = new QHBoxLayout(m_line);
    line->setContentsMargins(kPadding, 0, kPadding, 0);
    line->setSpacing(2 * kGrid);
    auto* title = new QLabel(tr("What if"));
    auto strong = title->font();
    strong.setWeight(QFont::DemiBold);
    title->setFont(strong);
    line->addWidget(title);
    buildTime(*line);
    buildChoices(*line);
    lines->addWidget(m_line);
    lines->addWidget(new Rule);
    lines->addWidget(m_supposed);
    setContent(all);
    m_settled.setSingleShot(true);
    m_settled.setInterval(0);
    connect(&m_settled, &QTimer::timeout, this, [this] { supposeTime(m_wanted); });
}

// A field that goes away with the focus in it says that it is finished.
WhatIfBar::~WhatIfBar()
{
    m_typed->disconnect(this);
}

void WhatIfBar::buildTime(QBoxLayout& line)
{
    auto* label = new QLabel(tr("&Time"));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setBuddy(m_slider);
    m_slider->setObjectName(QStringLiteral("whatif.slider"));
    m_typed->setObjectName(QStringLiteral("whatif.time"));
    m_typed->setFont(monoFont(font()));
    m_typed->setAccessibleName(tr("Time of the verification in UTC"));
    m_typed->setToolTip(tr("A time in UTC: 2026-07-28 13:24:41"));
    m_typed->setMaxLength(40);
    const QFontMetrics metrics(m_typed->font());
    m_typed->setFixedWidth(metrics.averageCharWidth() * 19 + 5 * kGrid);
    line.addWidget(label);
    line.addWidget(m_slider, 1);
    line.addWidget(m_typed);
    connect(m_slider, &TimeSlider::timeChosen, this, [this](Time at) {
        m_wanted = at;
        m_settled.start();
    });
    connect(m_typed, &QLineEdit::editingFinished, this, &WhatIfBar::typeTime);
}

void WhatIfBar::buildChoices(QBoxLayout& line)
{
    auto* policy = new PolicyChoice;
    m_choices = {new ChallengeChoice, new CloudChoice, policy, new AnchorChoice, new LeewayChoice};
    connect(policy, &PolicyChoice::refused, m_supposed, &Supposed::say);
    for (auto* choice : m_choices) {
        line.addWidget(choice);
        const auto* action = m_actions.find(QString::fromLatin1(choice->id()));
        connect(action, &QAction::triggered, this, [this, choice] {
            choice->open(choice->isHidden() ? static_cast<QWidget*>(m_more) : choice);
        });
    }
    m_more->setObjectName(QStringLiteral("whatif.more"));
    m_more->setText(tr("More ▾"));
    m_more->setAccessibleName(tr("More to suppose"));
    m_more->setFocusPolicy(Qt::StrongFocus);
    connect(m_more, &QToolButton::clicked, this, &WhatIfBar::openMore);
    line.addWidget(m_more);
    m_more->hide();
}

void WhatIfBar::addActions()
{
    auto* time = m_actions.add({"whatif.time", tr("Suppose another &time…"), {}, {},
        tr("Judge the evidence at another time")});
    connect(time, &QAction::triggered, this, [this] {
        m_typed->setFocus(Qt::ShortcutFocusReason);
        m_typed->selectAll();
    });
    m_actions.add({"whatif.challenge", tr("Suppose another &challenge…"), {}, {},
        tr("None, an earlier one, or any other")});
    m_actions.add({"whatif.cloud", tr("Suppose another c&loud…"), {}, {},
        tr("Another of the four clouds in place of the policy's")});
    m_actions.add({"whatif.policy", tr("Suppose another &policy…"), {}, {},
        tr("Another file, or the text edited on the spot")});
    m_actions.add(
        {"whatif.anchors", tr("Suppose other &anchors…"), {}, {}, tr("Take trusted roots out")});
    m_actions.add({"whatif.leeway", tr("Suppose another lee&way…"), {}, {},
        tr("How far clocks may disagree")});
    m_actions.add({"case.compare-truth", tr("&Compare with the true result"), {}, {},
        tr("What the case comes to with nothing supposed")});
    auto* reset = m_actions.add(
        {"whatif.reset", tr("&Back to the case"), {}, {}, tr("Suppose nothing any more")});
    connect(reset, &QAction::triggered, this, [this] {
        if (live()) {
            live()->suppose(tr("Suppose nothing any more"), {});
        }
    });
}

void WhatIfBar::refresh(Change change)
{
    if (change != Change::Inputs && change != Change::Steps) {
        return;
    }
    if (m_shown != live()) {
        // What was opened for one case must not change another.
        m_shown = live();
        for (auto* popup : window()->findChildren<Popup*>()) {
            popup->close();
        }
    }
    for (auto* choice : m_choices) {
        choice->setCase(live());
        choice->refresh();
    }
    m_supposed->refresh(live());
    updateActions();
    if (!live()) {
        showEmpty(tr("Open a case to see what would become of it under other circumstances."));
        return;
    }
    if (change == Change::Inputs) {
        showMoments();
        showTime();
    }
    showContent();
    fold();
}

// What decides comes first: there is rarely room for all labels.
void WhatIfBar::showMoments()
{
    const auto& moments = live()->moments();
    std::vector<SliderMark> marks;
    for (const auto& moment : moments.all) {
        const auto& validity = moments.validities[moment.validity];
        const bool bound = moments.allHold
            && (validity.accepted.from == moments.allHold->from
                || validity.accepted.to == moments.allHold->to);
        const int rank = bound                              ? 0
            : validity.whose != session::Whose::Certificate ? 1
            : validity.origin == trust::Origin::Leaf        ? 2
            : validity.needed                               ? 3
                                                            : 4;
        marks.push_back({moment.at, momentLabel(validity, moment.edge, moment.at, moments.clock),
            momentWords(validity, moment.edge, moment.at),
            2 * rank + (moment.edge == session::Edge::Ends ? 0 : 1)});
    }
    m_slider->show(std::move(marks), moments.allHold, live()->kept().context.now, wallClock());
}

void WhatIfBar::showTime()
{
    const auto now = live()->whatIf().now.value_or(live()->kept().context.now);
    if (!m_settled.isActive()) {
        m_slider->setTime(now);
    }
    m_typed->setText(plainUtc(now));
    auto ink = palette();
    ink.setColor(QPalette::Text, colour(live()->whatIf().now ? Role::Warn : Role::Text, palette()));
    m_typed->setPalette(ink);
}

void WhatIfBar::supposeTime(Time at)
{
    if (live()) {
        auto next = live()->whatIf();
        next.now = at == live()->kept().context.now ? std::nullopt : std::optional(at);
        live()->suppose(tr("Suppose another time"), std::move(next));
    }
}

void WhatIfBar::typeTime()
{
    if (!live() || !m_typed->isModified()) {
        return;
    }
    m_typed->setModified(false);
    if (const auto at = typedTime(m_typed->text())) {
        m_supposed->refresh(live());
        supposeTime(*at);
        showTime();
    } else {
        m_supposed->say(tr("\"%1\" is no time. Write it in UTC, such as 2026-07-28 13:24:41.")
                            .arg(m_typed->text()));
    }
}

void WhatIfBar::updateActions()
{
    for (const auto* choice : m_choices) {
        m_actions.setAllowed(
            QString::fromLatin1(choice->id()), choice->why().isEmpty(), choice->why());
    }
    const auto none = tr("No case is open");
    m_actions.setAllowed(QStringLiteral("whatif.time"), live(), none);
    const bool supposing = live() && live()->whatIf().any();
    for (const char* id : {"case.compare-truth", "whatif.reset"}) {
        m_actions.setAllowed(
            QString::fromLatin1(id), supposing, live() ? tr("Nothing is supposed") : none);
    }
}

} // namespace attest::ui
