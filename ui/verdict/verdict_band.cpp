// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict/verdict_band.h"

#include "action/action_button.h"
#include "theme/fonts.h"
#include "verdict/cause_line.h"
#include "verdict/flow_layout.h"
#include "verdict/light_pill.h"
#include "verdict/tag.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

namespace attest::ui {
namespace {

constexpr std::size_t kLights = 4;

class BigMark final : public QWidget {
public:
    explicit BigMark(const VerdictWords& words) : m_words(words)
    {
        setFixedSize(2 * kMark, 2 * kMark);
    }

private:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintMark(painter, QRectF(rect()).adjusted(2, 2, -2, -2), m_words.mark, palette());
    }
    const VerdictWords& m_words;
};

} // namespace

VerdictBand::VerdictBand(QWidget* parent)
    : QWidget(parent)
    , m_mark(new BigMark(m_words))
    , m_headline(new QLabel)
    , m_head(new FlowLayout)
    , m_cause(new CauseLine)
{
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_headline->setFont(headingFont(font()));
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(kPadding, 2 * kGrid, kPadding, 2 * kGrid);
    all->setSpacing(kPadding);
    all->addWidget(m_mark, 0, Qt::AlignVCenter);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_head->setSpacing(2 * kGrid);
    m_head->setContentsMargins(2, 0, 0, 0);
    m_head->addWidget(m_headline);
    words->addStretch(1);
    words->addLayout(m_head);
    words->addWidget(m_cause);
    words->addStretch(1);
    all->addLayout(words, 1);
    for (std::size_t i = 0; i < kLights; ++i) {
        auto* pill = new LightPill;
        m_lights.push_back(pill);
        all->addWidget(pill, 0, Qt::AlignVCenter);
        connect(pill, &QAbstractButton::clicked, this, [this, i] { emit lightClicked(i); });
    }
    connect(m_cause, &QAbstractButton::clicked, this, &VerdictBand::causeClicked);
    ink();
}

void VerdictBand::setWords(VerdictWords words)
{
    m_words = std::move(words);
    m_headline->setText(m_words.headline);
    m_cause->setVisible(!m_words.sentence.isEmpty());
    m_cause->setText(m_words.sentence, m_words.stage.has_value());
    setTags();
    setLights();
    ink();
    update();
    m_mark->update();
}

void VerdictBand::offer(const QList<QAction*>& deeds)
{
    if (deeds == m_deeds) {
        return;
    }
    m_deeds = deeds;
    for (auto* button : m_buttons) {
        delete button;
    }
    m_buttons.clear();
    for (auto* deed : deeds) {
        auto* button = buttonFor(*deed);
        button->setProperty("primary", m_buttons.empty());
        layout()->addWidget(button);
        m_buttons.push_back(button);
    }
}

void VerdictBand::setTags()
{
    for (auto* tag : m_tags) {
        delete tag;
    }
    m_tags.clear();
    for (const auto& each : m_words.tags) {
        auto* tag = new Tag(each.text, each.about);
        m_head->addWidget(tag);
        tag->show();
        m_tags.push_back(tag);
    }
}

void VerdictBand::setLights()
{
    for (std::size_t i = 0; i < m_lights.size(); ++i) {
        m_lights[i]->setVisible(i < m_words.lights.size());
        if (i < m_words.lights.size()) {
            const auto& light = m_words.lights[i];
            m_lights[i]->setLight(light.name, light.state, light.mark, m_words.legend);
        }
    }
}

// The headline has the colour of the verdict, and says it in words.
void VerdictBand::ink()
{
    const auto role = m_words.mark == Mark::Ahead ? Role::Text : roleOf(m_words.mark);
    const auto wanted = colour(role, palette());
    auto inked = m_headline->palette();
    if (inked.color(QPalette::WindowText) != wanted) {
        inked.setColor(QPalette::WindowText, wanted);
        // Of a label whose text can be selected.
        inked.setColor(QPalette::Text, wanted);
        m_headline->setPalette(inked);
    }
}

void VerdictBand::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        ink();
    } else if (event->type() == QEvent::FontChange) {
        m_headline->setFont(headingFont(font()));
    }
}

void VerdictBand::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), colour(m_words.back, palette()));
    painter.fillRect(0, height() - 1, width(), 1, colour(Role::Line, palette()));
}

} // namespace attest::ui
