// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/marks.h"

#include <QtWidgets/QAbstractButton>

namespace attest::ui {

/// One of the four lights: mark and word. Clicked, it leads to the stage that decided it.
class LightPill final : public QAbstractButton {
    Q_OBJECT
public:
    explicit LightPill(QWidget* parent = nullptr);

    /// The state is the word that belongs to the mark: "yes", "no", "unknown".
    void setLight(const QString& name, const QString& state, Mark mark, const QString& legend);
    [[nodiscard]] Mark mark() const { return m_mark; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

private:
    void paintEvent(QPaintEvent* event) override;
    Mark m_mark = Mark::NotEvaluated;
};

} // namespace attest::ui
