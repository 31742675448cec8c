// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QToolButton;

namespace attest::ui {

/// The way to where one is, as buttons: "response.json › signature (base64) › content (JSON)". The last
/// is where one is. What does not fit at the front is behind an ellipsis.
class Trail final : public QWidget {
    Q_OBJECT
public:
    explicit Trail(const QString& accessibleName, QWidget* parent = nullptr);

    void setSteps(const QStringList& steps);
    [[nodiscard]] QStringList steps() const { return m_steps; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void chosen(int step);

private:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void arrange();
    [[nodiscard]] std::size_t fit(std::vector<int>& widths) const;
    void place(std::size_t at, QRect where, const QString& text);
    void offerEarlier();
    [[nodiscard]] int between() const;

    QStringList m_steps;
    std::size_t m_first = 0; ///< that is shown
    QToolButton* m_earlier;  ///< offers those before it
    std::vector<QToolButton*> m_buttons;
};

} // namespace attest::ui
