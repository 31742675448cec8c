// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

namespace attest::ui {

/// The sentences of the header: a button without a frame that shows as many of them, whole, as two lines
/// hold. The rest is in its tooltip.
class CauseLine final : public QAbstractButton {
    Q_OBJECT
public:
    explicit CauseLine(QWidget* parent = nullptr);

    void setText(const QString& text, bool leadsSomewhere);
    /// What is shown of the text at this width.
    [[nodiscard]] QString shownText() const { return fitting(width()); }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] QString fitting(int width) const;
    void tell();
};

} // namespace attest::ui
