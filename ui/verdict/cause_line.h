// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QAbstractButton>

#include <map>

namespace attest::ui {

/// The sentences of the header: a button without a frame that shows as many of them, whole, as two lines
/// hold. The rest is in its tooltip.
class CauseLine final : public QAbstractButton {
    Q_OBJECT
public:
    explicit CauseLine(QWidget* parent = nullptr);

    void setText(const QString& text, bool leadsSomewhere);
    /// What is shown of the text at this width.
    [[nodiscard]] QString shownText() const { return fit(width()).text; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    struct Fit {
        QString text;
        int height = 0;
        bool whole = true; ///< nothing of the text is left out
    };
    [[nodiscard]] const Fit& fit(int width) const;
    [[nodiscard]] Fit fitted(int width) const;
    void tell();

    /// Layouts ask for the same few widths again and again, and a text may be long.
    mutable std::map<int, Fit> m_fits;
};

} // namespace attest::ui
