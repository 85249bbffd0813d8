import { h } from "../dom.js";

/** A coupon's content lives on LINE's side; the message only names it. */
export function renderCoupon(message, context) {
  return h("div", { class: "card coupon" },
    h("strong", {}, context.text("Coupon")),
    h("code", {}, message.couponId));
}
