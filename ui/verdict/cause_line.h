// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

namespace attest::ui {

/// The sentence of the header: a button without a frame that wraps to two lines and shows the whole in
/// its tooltip where that is not enough.
class CauseLine final : public QAbstractButton {
    Q_OBJECT
public:
    explicit CauseLine(QWidget* parent = nullptr);

    void setSentence(const QString& sentence, bool leadsSomewhere);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void tell();
};

} // namespace attest::ui
