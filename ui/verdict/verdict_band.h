// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verdict/verdict_words.h"

#include <QtWidgets/QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace attest::ui {

class CauseLine;
class FlowLayout;
class LightPill;

/// The band over the whole width: mark, headline with its tags, sentence, lights.
class VerdictBand final : public QWidget {
    Q_OBJECT
public:
    explicit VerdictBand(QWidget* parent = nullptr);

    void setWords(VerdictWords words);
    [[nodiscard]] const VerdictWords& words() const { return m_words; }
    /// What could be done first, as buttons after the lights; the first is the primary one.
    void offer(const QList<QAction*>& deeds);

signals:
    void causeClicked();
    void lightClicked(std::size_t light);

private:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void setTags();
    void setLights();
    void ink();

    VerdictWords m_words;
    QWidget* m_mark;
    QLabel* m_headline;
    FlowLayout* m_head;
    CauseLine* m_cause;
    std::vector<QWidget*> m_tags;
    std::vector<LightPill*> m_lights;
    QList<QAction*> m_deeds;
    std::vector<QPushButton*> m_buttons;
};

} // namespace attest::ui
