/**
 * For `shouldRevalidate` of a page that is also read anew after a refusal (of itself a page is not): what stands there, and in
 * the form, is what counts by now. For pages whose refusals say that something changed meanwhile.
 */
export const readAnew = () => true;
