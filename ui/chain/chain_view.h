// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chain/card_model.h"
#include "chain/card_painter.h"

#include <QtWidgets/QListView>

namespace attest::ui {

/// The graph of paths. A list view that puts its items side by side: Left goes towards the leaf, Right
/// to the issuer, Up and Down within a column. Ctrl with the wheel, plus and minus zoom, 0 fits.
class ChainView final : public QListView {
    Q_OBJECT
public:
    explicit ChainView(QWidget* parent = nullptr);

    /// Keeps zoom and, by its digest, the current certificate.
    void showGraph(ChainGraph graph);
    [[nodiscard]] const CardModel& cards() const { return m_cards; }
    [[nodiscard]] qreal zoom() const { return m_zoom; }
    void setZoom(qreal zoom);
    void zoomBy(int steps);
    /// All of it in sight, as far as it stays readable.
    void fit();
    [[nodiscard]] const ChainCard* current() const;
    void setCurrentCard(std::size_t card);

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint) override;
    void doItemsLayout() override;
    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// Somebody chose a certificate, by key or mouse.
    void chosen();
    void copyWanted();

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QSizeF sceneSize() const;
    void narrow();
    [[nodiscard]] QModelIndex along(bool towardsAnchor) const;
    [[nodiscard]] QModelIndex inColumn(int step) const;

    CardModel m_cards;
    CardSizes m_sizes;
    qreal m_zoom = 1;
    bool m_fits = true;   ///< until somebody zooms
    bool m_quiet = false; ///< the program moves, nobody chose
};

} // namespace attest::ui
