// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QLabel>

namespace attest::ui {

/// One line of plain text, as narrow as there is room: of what does not fit, an ellipsis stands for the end,
/// or for what else is left out. text() is whole, and so is what assistive technology reads.
class ElidingLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidingLabel(QWidget* parent = nullptr, Qt::TextElideMode leftOut = Qt::ElideRight);
    /// What of it there is room for.
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Qt::TextElideMode m_leftOut;
};

} // namespace attest::ui
