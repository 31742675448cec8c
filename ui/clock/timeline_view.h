// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock/time_scale.h"

#include <QtWidgets/QTreeView>

namespace attest::ui {

class ValidityModel;

/// Validity intervals as bars over one line of time, with the clock of the verification as a line
/// through all of them. An item view, so that keys and screen readers know their way.
class TimelineView final : public QTreeView {
    Q_OBJECT
public:
    explicit TimelineView(ValidityModel& model, QWidget* parent = nullptr);

    void setFit(Fit fit);
    [[nodiscard]] Fit fit() const { return m_fit; }
    /// Nearer (positive) or farther, with the clock where it is.
    void zoomBy(int steps);
    [[nodiscard]] bool isZoomed() const { return m_zoomed; }
    /// After the model changed.
    void rescale();
    [[nodiscard]] const TimeScale& scale() const { return m_scale; }
    /// The bar of a row, in the viewport; empty where it lies outside of the scale.
    [[nodiscard]] QRect barOf(int row) const;
    /// x of an instant in a cell of the timeline's column.
    [[nodiscard]] int xIn(const QRect& cell, Time at) const;
    /// Labels of the axis with their places in the header: none overlap.
    struct Label {
        QString text;
        QRect where;
    };
    [[nodiscard]] std::vector<Label> axisLabels(const QRect& section) const;

private:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void layColumns();
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void setScale(const TimeScale& scale);
    void fitAnew();

    ValidityModel& m_model;
    TimeScale m_scale;
    Fit m_fit = Fit::Evidence;
    bool m_zoomed = false; ///< by hand: stays until something is fitted again
};

} // namespace attest::ui
